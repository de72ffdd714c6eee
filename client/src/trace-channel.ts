import { EventEmitter, type ExtensionContext, LogLevel, type LogOutputChannel, workspace } from 'vscode';

/**
 * The log, with a level of its own for the conversation with the server. The client library traces at log level Trace only;
 * here the setting `libvirt.trace.server` alone decides, as people know it from other language servers.
 */
export function traceChannel(log: LogOutputChannel, context: ExtensionContext): LogOutputChannel {
  const changed = new EventEmitter<LogLevel>();
  context.subscriptions.push(
    changed,
    workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('libvirt.trace.server')) changed.fire(traceLevel());
    }),
  );
  return Object.create(log, {
    logLevel: { get: traceLevel },
    onDidChangeLogLevel: { value: changed.event },
    trace: { value: (message: string) => log.info(message) },
  });
}

function traceLevel(): LogLevel {
  const setting = workspace.getConfiguration('libvirt').get('trace.server', 'off');
  return setting === 'off' ? LogLevel.Info : LogLevel.Trace;
}
