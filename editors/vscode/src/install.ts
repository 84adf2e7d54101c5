// Installs the server into an environment of the extension's own, where nobody else's packages are touched.
import { execFile } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import * as path from "node:path";
import { promisify } from "node:util";
import { type CancellationToken, type ExtensionContext, ProgressLocation, window, workspace } from "vscode";
import { isExecutable, PROGRAM, SCRIPTS, selectedPython } from "./serverCommand";

const run = promisify(execFile);
const LINES_SHOWN = 3; // of pip's words, the last are telling

/** The folder of the environment. */
export function privateEnvironment(context: ExtensionContext): string {
  return path.join(context.globalStorageUri.fsPath, "server");
}

/** Make the environment and install the server, with progress; whether the server is there now. */
export async function installServer(context: ExtensionContext): Promise<boolean> {
  const folder = privateEnvironment(context);
  const options = { location: ProgressLocation.Notification, title: "Installing Étude's server", cancellable: true };
  try {
    return await window.withProgress(options, async (progress, token) => {
      progress.report({ message: "looking for Python 3.11 or newer" });
      const python = await suitablePython(token);
      if (!python) {
        void window.showErrorMessage("Étude needs Python 3.11 or newer, and none was found. Install one from python.org or with your system's packages.");
        return false;
      }
      progress.report({ message: "making an environment" });
      await mkdir(path.dirname(folder), { recursive: true });
      await rm(folder, { recursive: true, force: true });
      await call(python, ["-m", "venv", folder], token);
      progress.report({ message: "installing the package" });
      const wanted = workspace.getConfiguration("etude").get<string>("installFrom", "") || "etude";
      const inside = path.join(folder, SCRIPTS, process.platform === "win32" ? "python.exe" : "python");
      await call(inside, ["-m", "pip", "install", "--disable-pip-version-check", "--no-input", wanted], token);
      return isExecutable(path.join(folder, SCRIPTS, PROGRAM));
    });
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (!(error instanceof Error && error.name === "AbortError")) {
      void window.showErrorMessage(`Étude's server could not be installed. ${lastWords(error)}`);
    }
    return false;
  }
}

/** What the program that failed said last, else what went wrong. */
function lastWords(error: unknown): string {
  const said = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : "";
  return said.split("\n").slice(-LINES_SHOWN).join("\n") || (error instanceof Error ? error.message : String(error));
}

async function suitablePython(token: CancellationToken): Promise<string | undefined> {
  const selected = workspace.isTrusted ? await selectedPython() : undefined; // a workspace may have brought it
  for (const python of [selected, "python3", "python3.13", "python3.12", "python3.11", "python"]) {
    if (python) {
      const check = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";
      if (await call(python, ["-I", "-c", check], token).then(() => true, () => false)) {
        return python;
      }
    }
  }
  return undefined;
}

async function call(program: string, args: string[], token: CancellationToken): Promise<void> {
  const abort = new AbortController();
  const listening = token.onCancellationRequested(() => abort.abort());
  try {
    await run(program, args, { signal: abort.signal, maxBuffer: 64 * 1024 * 1024 });
  } finally {
    listening.dispose();
  }
}
