/** What Node's file system reports most often, in words. */
const sentences: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or directory.',
  EACCES: 'Permission denied.',
  EPERM: 'Permission denied.',
  EISDIR: 'It is a directory.',
  ENOTDIR: 'Part of the path is not a directory.',
  ELOOP: 'It is a link that leads nowhere but back to itself.',
  ENAMETOOLONG: 'The name is too long.',
  EMFILE: 'Too many files are open.',
  EIO: 'The device reports a read error.',
  ERR_INVALID_ARG_VALUE: 'It is no possible file name.',
};

/** One sentence about why something could not be read, or what went wrong in this program while it was checked. */
export function readFailure(cause: unknown): string {
  if (!(cause instanceof Error && 'code' in cause)) return `Internal error, please report it: ${String(cause)}`;
  return sentences[String(cause.code)] ?? `It cannot be read: ${cause.message.replace(/\.?$/, '.')}`;
}
