// The palette's commands. Their ids differ from the server's on purpose: the client registers those by itself,
// and a second registration of the same id would end it.
import { commands, type Disposable, window } from "vscode";
import { ExecuteCommandRequest, type LanguageClient } from "vscode-languageclient/node";

export const COMMANDS = [
  "run",
  "submit",
  "hint",
  "apply",
  "statement",
  "next",
  "reset",
  "reference",
  "debug",
  "picture",
  "compare",
  "cancel",
  "start",
  "daily",
  "topic",
  "progress",
] as const;

/** Make each command of the palette run the server's command of the same name. */
export function registerCommands(runningClient: () => Promise<LanguageClient | undefined>): Disposable[] {
  return COMMANDS.map((name) =>
    commands.registerCommand(`etude.client.${name}`, async () => {
      const client = await runningClient();
      await client?.sendRequest(ExecuteCommandRequest.type, { command: `etude.${name}`, arguments: thisFile() });
    }),
  );
}

/** The file in front of the learner; without one the server takes the exercise that was used last. */
function thisFile(): { uri: string }[] {
  const document = window.activeTextEditor?.document;
  return document?.languageId === "python" && document.uri.scheme === "file" ? [{ uri: document.uri.toString() }] : [];
}
