// Reads what a client sends. Nothing in it is taken for granted: a client's mistake is answered, never stumbled over.
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Lines, Position } from '../text/lines.js';
import type { Span } from '../text/span.js';

export interface TextRange {
  readonly start: Position;
  readonly end: Position;
}

/** What replaces a range of a document; without range, all of it. */
export type TextChange = { readonly range: TextRange; readonly text: string } | { readonly text: string };

/** A value out of a message, which may turn out to be anything. */
export type Unread = unknown;

export function readDocumentUri(params: Unread): string {
  return readString(member(params, 'textDocument'), 'uri');
}

/** The place in a document that a request is about. */
export function readOffset(params: Unread, lines: Lines): number {
  return lines.offsetAt(readPosition(member(params, 'position'), 'position'));
}

/** The places that a request is about. */
export function readOffsets(params: Unread, lines: Lines): readonly number[] {
  return readArray(params, 'positions').map(position => lines.offsetAt(readPosition(position, 'position')));
}

export function readSpan(params: Unread, lines: Lines): Span {
  const { start, end } = readRange(member(params, 'range'));
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

export function readChanges(params: Unread): readonly TextChange[] {
  return readArray(params, 'contentChanges').map(change => {
    const text = readString(change, 'text');
    const range = member(change, 'range');
    return range === undefined || range === null ? { text } : { range: readRange(range), text };
  });
}

export function readString(parent: Unread, name: string): string {
  const value = member(parent, name);
  return typeof value === 'string' ? value : refuse(`${name} must be a string`);
}

export function readInteger(parent: Unread, name: string): number {
  const value = member(parent, name);
  return Number.isSafeInteger(value) ? Number(value) : refuse(`${name} must be a whole number`);
}

export function readArray(parent: Unread, name: string): readonly Unread[] {
  const value = member(parent, name);
  return Array.isArray(value) ? value : refuse(`${name} must be an array`);
}

/** A member of an object; `undefined` of anything else. */
export function member(parent: Unread, name: string): Unread {
  return typeof parent === 'object' && parent !== null ? Reflect.get(parent, name) : undefined;
}

function readRange(value: Unread): TextRange {
  return { start: readPosition(member(value, 'start'), 'start'), end: readPosition(member(value, 'end'), 'end') };
}

function readPosition(value: Unread, name: string): Position {
  const line = member(value, 'line');
  const character = member(value, 'character');
  if (Number.isSafeInteger(line) && Number.isSafeInteger(character)) {
    return { line: Number(line), character: Number(character) };
  }
  return refuse(`${name} must be a position`);
}

function refuse(complaint: string): never {
  throw new ResponseError(ErrorCodes.InvalidParams, `Malformed parameters: ${complaint}.`);
}
