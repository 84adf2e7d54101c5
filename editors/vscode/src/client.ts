// The client of the protocol, with one voice: what keeps it from starting is said by whoever starts it.
import { createInterface } from "node:readline";
import { CloseAction, type ErrorHandler, LanguageClient, type LanguageClientOptions } from "vscode-languageclient/node";

export class EtudeClient extends LanguageClient {
  private isStarting = false;
  private hasRun = false;
  private readonly said: { last: string };

  constructor(program: string, args: string[], options: LanguageClientOptions) {
    const said = { last: "" };
    super("etude", "Étude", { command: program, args }, {
      ...options,
      initializationFailedHandler: () => false, // no second try, and no message beside ours
      stdioOptions: {
        stdout: () => undefined, // it belongs to the protocol
        stderr: (input, channel) => {
          createInterface({ input }).on("line", (line) => {
            said.last = line.trim() || said.last;
            channel.error(line);
          });
        },
      },
    });
    this.said = said;
  }

  /** Start the server.
   *
   * @throws an error with what the program said last, where it ended instead
   */
  override async start(): Promise<void> {
    this.isStarting = true;
    try {
      await super.start();
      this.hasRun = true;
    } catch (error) {
      throw this.said.last ? new Error(this.said.last) : error;
    } finally {
      this.isStarting = false;
    }
  }

  /** Log what went wrong; shown only once the server runs, since a start that fails is told with what to do about it. */
  override error(message: string, data?: unknown, showNotification?: boolean | "force"): void {
    super.error(message, data, this.isStarting ? false : showNotification);
  }

  /** A server that ends is started again, but not one that never ran: it would end as before. */
  override createDefaultErrorHandler(maxRestartCount?: number): ErrorHandler {
    const usual = super.createDefaultErrorHandler(maxRestartCount);
    return {
      error: (...what) => usual.error(...what),
      closed: () => (this.hasRun ? usual.closed() : { action: CloseAction.DoNotRestart, handled: true }),
    };
  }
}
