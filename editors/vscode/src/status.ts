// The state of the exercise in the status bar: the server's own words, from its inlay hint.
import { commands, type Disposable, StatusBarAlignment, type TextDocument, window } from "vscode";
import { InlayHintRequest, type LanguageClient } from "vscode-languageclient/node";

export class Status implements Disposable {
  private readonly item = window.createStatusBarItem("etude.status", StatusBarAlignment.Left);
  private readonly watch = window.onDidChangeActiveTextEditor(() => this.refresh());
  private client: LanguageClient | undefined;
  private last: TextDocument | undefined;
  private asked = 0;

  constructor() {
    this.item.name = "Étude";
    this.item.command = "etude.client.statement";
    this.item.tooltip = "Étude: open the statement";
  }

  /** Follow this client from now on; undefined when there is none. */
  follow(client: LanguageClient | undefined): void {
    this.client = client;
    void this.refresh();
  }

  /** Ask for the state of the active file. Of two answers the later question's counts. */
  async refresh(): Promise<void> {
    const question = ++this.asked;
    const document = this.inFront();
    const state = document && this.client?.isRunning() ? await this.stateOf(this.client, document) : undefined;
    if (question !== this.asked) {
      return;
    }
    void commands.executeCommand("setContext", "etude.exerciseOpen", state !== undefined);
    if (state === undefined) {
      this.item.hide();
    } else {
      this.item.text = `$(mortar-board) ${state}`;
      this.item.show();
    }
  }

  /** The file one works on: with the focus in a page beside it, the one that had the focus before. */
  private inFront(): TextDocument | undefined {
    this.last = window.activeTextEditor?.document ?? this.last;
    return window.visibleTextEditors.some((editor) => editor.document === this.last) ? this.last : undefined;
  }

  dispose(): void {
    this.watch.dispose();
    this.item.dispose();
  }

  private async stateOf(client: LanguageClient, document: TextDocument): Promise<string | undefined> {
    if (document.languageId !== "python" || document.uri.scheme !== "file") {
      return undefined;
    }
    try {
      const hints = await client.sendRequest(InlayHintRequest.type, {
        textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
        range: { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } },
      });
      const label = hints?.[0]?.label;
      return typeof label === "string" || label === undefined ? label : label.map((part) => part.value).join("");
    } catch {
      return undefined; // the server is going down or the request was overtaken: there is no state to show
    }
  }
}
