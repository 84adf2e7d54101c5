// The numbers that differ, as a page: the picture, what it shows in a sentence, and the same in letters. No script runs in it.
import { Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { PictureFacts } from "./requests";

let panel: WebviewPanel | undefined;

/** Show a picture beside the code, in place of the one before; `media` is the extension's own folder. */
export function showPicture(image: Uri, media: Uri, facts: PictureFacts): void {
  const folder = Uri.joinPath(image, "..");
  panel?.dispose(); // which files may be read is fixed when a panel is made
  const made = window.createWebviewPanel("etude.picture", facts.title, { viewColumn: ViewColumn.Beside, preserveFocus: false }, {
    enableScripts: false,
    localResourceRoots: [folder, media],
  });
  panel = made;
  made.onDidDispose(() => {
    panel = panel === made ? undefined : panel;
  });
  const source = made.webview.asWebviewUri(image).with({ query: String(Date.now()) }); // the file's name stays, its content does not
  const style = made.webview.asWebviewUri(Uri.joinPath(media, "picture.css"));
  made.webview.html = pageOf(source.toString(), style.toString(), made.webview.cspSource, facts);
}

/** The page. Scripts, frames, forms and everything from elsewhere are forbidden. */
function pageOf(image: string, style: string, trusted: string, facts: PictureFacts): string {
  const [title, sentence, textTitle] = [escaped(facts.title), escaped(facts.sentence), escaped(facts.textTitle)];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src ${trusted}; style-src ${trusted}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<main>
<h1>${title}</h1>
<figure>
<img src="${escaped(image)}" alt="${escaped(facts.alt)}">
<figcaption>${sentence}</figcaption>
</figure>
<h2>${textTitle}</h2>
<pre tabindex="0" role="region" aria-label="${textTitle}">${escaped(facts.text)}</pre>
</main>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
