// A page of the server's beside the code, in VS Code's own preview of Markdown.
import { commands, type Disposable, type TextEditor, type Uri, ViewColumn, window } from "vscode";

const LATE_MS = 3_000; // the preview takes the focus again once its page is drawn

/** Show a page beside the code. The preview always takes the focus: unless it was meant to, it is given back. */
export async function showBeside(page: Uri, takeFocus: boolean): Promise<void> {
  const before = window.activeTextEditor;
  await commands.executeCommand("markdown.showPreviewToSide", page);
  if (!takeFocus && before) {
    await focus(before);
    giveBackOnce(before);
  }
}

/** Where the focus is not in the code, or goes from it within a moment, give it back, once: after that it was the learner. */
function giveBackOnce(before: TextEditor): void {
  const parts: Disposable[] = [];
  const look = () => {
    if (window.tabGroups.activeTabGroup.viewColumn !== before.viewColumn) {
      parts.splice(0).forEach((part) => part.dispose());
      void focus(before);
    }
  };
  const timer = setTimeout(() => parts.splice(0).forEach((part) => part.dispose()), LATE_MS);
  parts.push({ dispose: () => clearTimeout(timer) }, window.tabGroups.onDidChangeTabGroups(look));
  look();
}

async function focus(editor: TextEditor): Promise<void> {
  await window.showTextDocument(editor.document, editor.viewColumn ?? ViewColumn.Active);
}
