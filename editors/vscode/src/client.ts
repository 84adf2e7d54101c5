// The client of the protocol, with one voice: what keeps it from starting is said by whoever starts it.
import { LanguageClient } from "vscode-languageclient/node";

export class EtudeClient extends LanguageClient {
  private isStarting = false;

  override async start(): Promise<void> {
    this.isStarting = true;
    try {
      await super.start();
    } finally {
      this.isStarting = false;
    }
  }

  /** Log what went wrong; shown only once the server runs, since a start that fails is told with what to do about it. */
  override error(message: string, data?: unknown, showNotification?: boolean | "force"): void {
    super.error(message, data, this.isStarting ? false : showNotification);
  }
}
