// Kinds of which only a model or a type matters beside the address.
import type { StatedDevice } from './device.js';
import { at, fieldsOf, type Read } from './fields.js';
import { decimal } from './values/decimal.js';
import { text } from './values/text.js';

const modelled = { model: at('@model', text) };
const typed = { type: at('@type', text) };
const smartcard = { mode: at('@mode', text) };
const redirdev = { bus: at('@bus', text), type: at('@type', text) };
const shmem = { name: at('@name', text), model: at('model/@type', text) };
const audio = { id: at('@id', decimal), type: at('@type', text) };
const pstore = { backend: at('@backend', text) };
const crypto = { model: at('@model', text), type: at('@type', text) };

export interface StatedModelled extends StatedDevice, Read<typeof modelled> {
  readonly kind: 'sound' | 'memballoon' | 'rng' | 'vsock' | 'panic';
}

export interface StatedTyped extends StatedDevice, Read<typeof typed> {
  readonly kind: 'graphics' | 'hub';
}

export interface StatedSmartcard extends StatedDevice, Read<typeof smartcard> {
  readonly kind: 'smartcard';
}

export interface StatedRedirdev extends StatedDevice, Read<typeof redirdev> {
  readonly kind: 'redirdev';
}

export interface StatedShmem extends StatedDevice, Read<typeof shmem> {
  readonly kind: 'shmem';
}

export interface StatedAudio extends StatedDevice, Read<typeof audio> {
  readonly kind: 'audio';
}

export interface StatedPstore extends StatedDevice, Read<typeof pstore> {
  readonly kind: 'pstore';
}

export interface StatedCrypto extends StatedDevice, Read<typeof crypto> {
  readonly kind: 'crypto';
}

/** Nothing but their presence and their address matters. */
export interface StatedBare extends StatedDevice {
  readonly kind: 'nvram' | 'lease' | 'redirfilter';
}

export const modelledFields = fieldsOf(modelled);
export const typedFields = fieldsOf(typed);
export const smartcardFields = fieldsOf(smartcard);
export const redirdevFields = fieldsOf(redirdev);
export const shmemFields = fieldsOf(shmem);
export const audioFields = fieldsOf(audio);
export const pstoreFields = fieldsOf(pstore);
export const cryptoFields = fieldsOf(crypto);
export const bareFields = fieldsOf({});
