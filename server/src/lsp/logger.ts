import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** Writes to the editor's log: a message and the data that belong to it, never the text of a document. */
export interface Logger {
  /** A feature failed. The first time the user is told as well. */
  error(message: string, data?: Data): void;
  /** Something that was set or sent is ignored. */
  warn(message: string, data?: Data): void;
  /** Like `warn`, but the same words only once. */
  warnOnce(message: string, data?: Data): void;
  /** Start, version, settings. */
  info(message: string, data?: Data): void;
  /** A request and its milliseconds; sent only while the client traces. */
  trace(message: string, data?: Data): void;
}

type Data = Readonly<Record<string, unknown>>;

export function loggerTo(connection: Connection): Logger {
  const { console: remote, tracer } = connection;
  const warned = new Set<string>();
  let hasFailed = false;

  return {
    error(message, data) {
      remote.error(line(message, data));
      if (!hasFailed) tellOfFailure(connection);
      hasFailed = true;
    },
    warn: (message, data) => remote.warn(line(message, data)),
    warnOnce(message, data) {
      if (!warned.has(message)) remote.warn(line(message, data));
      warned.add(message);
    },
    info: (message, data) => remote.info(line(message, data)),
    trace: (message, data) => tracer.log(message, data && JSON.stringify(data)),
  };
}

function tellOfFailure(connection: Connection): void {
  const message = 'Libvirt XML: something failed and was left out. The log of the language server says what.';
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
}

function line(message: string, data: Data | undefined): string {
  return data ? `${message} ${JSON.stringify(data, readable)}` : message;
}

function readable(_key: string, value: unknown): unknown {
  return value instanceof Error ? (value.stack ?? value.message) : value;
}
