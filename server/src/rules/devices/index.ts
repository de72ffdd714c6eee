import type { Rule } from '../rule.js';
import { audioSettings } from './audio-rows.js';
import { characterRules } from './character-rows.js';
import { chardevPartRepeated } from './chardev-part-repeated.js';
import { chardevSourceIncomplete } from './chardev-source-incomplete.js';
import { cryptoIncomplete } from './crypto-rows.js';
import { inputRules } from './input-rows.js';
import { memballoonRules } from './memballoon-rows.js';
import { numberInvalid } from './number-rows.js';
import { portRules } from './port-rows.js';
import { pstoreRules } from './pstore-rows.js';
import { rngBackend } from './rng-backend.js';
import { rngEgd } from './rng-egd.js';
import { shmemRules } from './shmem-rows.js';
import { smartcardSource } from './smartcard-rows.js';
import { soundRules } from './sound-rows.js';
import { spiceCharacterRules } from './spice-character-rows.js';
import { tpmRules } from './tpm-rows.js';
import { channelNameDuplicate, vsockCidMissing } from './trap-rows.js';
import { watchdogRules } from './watchdog-rows.js';

export const devicesRules: readonly Rule[] = [
  ...inputRules,
  ...soundRules,
  ...watchdogRules,
  ...memballoonRules,
  rngBackend,
  rngEgd,
  ...shmemRules,
  ...tpmRules,
  ...pstoreRules,
  cryptoIncomplete,
  chardevSourceIncomplete,
  chardevPartRepeated,
  ...characterRules,
  ...spiceCharacterRules,
  ...portRules,
  numberInvalid,
  smartcardSource,
  audioSettings,
  channelNameDuplicate,
  vsockCidMissing,
];
