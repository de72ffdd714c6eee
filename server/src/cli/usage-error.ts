/** A call that cannot be carried out as it stands; its message is a sentence for the caller. */
export class UsageError extends Error {}
