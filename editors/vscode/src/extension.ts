// Starts the server and keeps it in step with settings and trust. Everything a learner reads comes from the server.
import * as path from "node:path";
import { commands, type ExtensionContext, Uri, ViewColumn, window, workspace } from "vscode";
import type { LanguageClient, LanguageClientOptions } from "vscode-languageclient/node";
import { EtudeClient } from "./client";
import { registerCommands } from "./commands";
import { installServer, privateEnvironment } from "./install";
import { registerLearningMode } from "./learning";
import { Lists } from "./lists";
import { showBeside } from "./page";
import { showPicture } from "./picture";
import { PictureRequest } from "./requests";
import { findServerCommand, NOT_FOUND } from "./serverCommand";
import { Status } from "./status";
import { TestExplorer } from "./testExplorer";

let client: LanguageClient | undefined;
let starting: Promise<LanguageClient | undefined> | undefined;
let installing: Promise<boolean> | undefined;
let home: ExtensionContext;
let status: Status;
let lists: Lists;
let testExplorer: TestExplorer;

export async function activate(context: ExtensionContext): Promise<void> {
  home = context;
  status = new Status();
  lists = new Lists(runningClient);
  testExplorer = new TestExplorer();
  context.subscriptions.push(
    status,
    lists,
    testExplorer,
    ...registerCommands(runningClient),
    ...registerLearningMode(context),
    commands.registerCommand("etude.client.restart", restart),
    commands.registerCommand("etude.client.install", install),
    workspace.onDidGrantWorkspaceTrust(restart),
    workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration("etude.serverCommand")) {
        await restart();
      }
    }),
  );
  await runningClient();
}

export async function deactivate(): Promise<void> {
  await starting;
  await client?.dispose();
}

/** The one client, started when it is needed; undefined when there is no server, which has then been said. */
function runningClient(): Promise<LanguageClient | undefined> {
  starting ??= start().finally(() => {
    if (!client) {
      starting = undefined; // so that the next command tries again
    }
  });
  return starting;
}

async function restart(): Promise<void> {
  await starting;
  follow(undefined);
  await client?.dispose();
  client = undefined;
  starting = undefined;
  await runningClient();
}

async function start(): Promise<LanguageClient | undefined> {
  const [program, ...args] = (await findServerCommand(privateEnvironment(home))) ?? [];
  void commands.executeCommand("setContext", "etude.serverMissing", program === undefined);
  if (!program) {
    void offerInstall();
    return undefined;
  }
  const started = new EtudeClient(program, args, clientOptions());
  try {
    await started.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void offerSettings(`Étude's server did not start (${program}): ${reason}. Check the setting etude.serverCommand.`);
    await started.dispose().catch(() => undefined); // it never ran, so there may be nothing to stop
    return undefined;
  }
  client = started;
  void commands.executeCommand("setContext", "etude.serverRunning", true);
  follow(started);
  return started;
}

/** Everything that shows something shows what this client has. */
function follow(followed: LanguageClient | undefined): void {
  status.follow(followed);
  lists.follow(followed);
  testExplorer.follow(followed);
}

function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [
      { scheme: "file", language: "python" },
      { scheme: "file", language: "markdown" },
      { scheme: "file", pattern: "**/{problem,cases}.toml" }, // for authors; no language of VS Code's own
    ],
    initializationOptions: initialSettings(),
    synchronize: { configurationSection: "etude" },
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      handleDiagnostics(uri, diagnostics, next) {
        next(uri, diagnostics);
        void status.refresh();
        void testExplorer.refresh(uri);
        lists.refresh();
      },
      window: {
        async showDocument(params, token, next) {
          const uri = Uri.parse(params.uri);
          switch (params.external ? "" : path.extname(uri.path)) {
            case ".md":
              await showBeside(uri, params.takeFocus ?? false);
              return { success: true };
            case ".png":
              await openPicture(uri);
              return { success: true };
            default:
              return next(params, token);
          }
        },
      },
    },
  };
}

/** Show a picture with what there is to say of it. */
async function openPicture(image: Uri): Promise<void> {
  const facts = await client?.sendRequest(PictureRequest, {});
  if (facts) {
    showPicture(image, Uri.joinPath(home.extensionUri, "media"), facts);
  } else {
    await commands.executeCommand("vscode.open", image, ViewColumn.Beside);
  }
}

/** What the server asks for again later; of an untrusted workspace VS Code itself holds some settings back. Hovers draw images. */
function initialSettings(): object {
  const settings = workspace.getConfiguration("etude");
  const names = ["run", "python", "folder", "roots", "concepts.enabled", "completion.enabled"];
  const told = Object.fromEntries(names.map((name) => [name, settings.get(name)]));
  return { ...told, trusted: workspace.isTrusted, images: true };
}

/** Install the server, once however often that is asked for, and start it. */
async function install(): Promise<void> {
  installing ??= installServer(home).finally(() => {
    installing = undefined;
  });
  if (!(await installing)) {
    return;
  }
  await restart();
  if (client) {
    await commands.executeCommand("notifications.hideToasts"); // the offer to install it, where it still stands
    const begin = "Start today's problem";
    if ((await window.showInformationMessage("Étude's server is installed and runs.", begin)) === begin) {
      await commands.executeCommand("etude.client.start");
    }
  }
}

async function offerInstall(): Promise<void> {
  const [now, elsewhere] = ["Install", "Open the setting"];
  switch (await window.showInformationMessage(NOT_FOUND, now, elsewhere)) {
    case now:
      if (!client) { // it may have been installed from elsewhere, while the offer stood
        await install();
      }
      break;
    case elsewhere:
      await commands.executeCommand("workbench.action.openSettings", "etude.serverCommand");
  }
}

async function offerSettings(sentence: string): Promise<void> {
  const open = "Open the setting";
  if ((await window.showErrorMessage(sentence, open)) === open) {
    await commands.executeCommand("workbench.action.openSettings", "etude.serverCommand");
  }
}
