/** What the shell is told. A mistake in the call or an unreadable input outweighs findings. */
export const exitCode = { fine: 0, findings: 1, failed: 2 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
