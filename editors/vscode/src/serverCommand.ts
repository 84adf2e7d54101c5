// Where the server is: the setting, the selected Python, a .venv of the workspace, the PATH, what the extension installed.
import { access, constants } from "node:fs/promises";
import * as path from "node:path";
import { type ConfigurationScope, extensions, workspace } from "vscode";

export const PROGRAM = process.platform === "win32" ? "etude.exe" : "etude";
export const SCRIPTS = process.platform === "win32" ? "Scripts" : "bin";

export const NOT_FOUND =
  "Étude's server was not found. It can be installed into an environment of its own. If you have it elsewhere, name it in the setting etude.serverCommand.";

/** The part of the Python extension's API that is used here. */
interface PythonApi {
  environments: { getActiveEnvironmentPath(scope?: ConfigurationScope): { path: string } };
}

/** The command line that starts the server, or undefined when there is none. */
export async function findServerCommand(privateEnvironment: string): Promise<string[] | undefined> {
  const chosen = workspace.getConfiguration("etude").get<string[]>("serverCommand", []);
  if (chosen.length > 0) {
    return chosen;
  }
  for (const program of [...(await candidates()), path.join(privateEnvironment, SCRIPTS, PROGRAM)]) {
    if (await isExecutable(program)) {
      return [program, "serve"];
    }
  }
  return undefined;
}

async function candidates(): Promise<string[]> {
  const found: string[] = [];
  // A workspace that is not trusted must not name what is started.
  if (workspace.isTrusted) {
    const python = await selectedPython();
    if (python) {
      found.push(path.join(path.dirname(python), PROGRAM), path.join(python, SCRIPTS, PROGRAM));
    }
    for (const folder of workspace.workspaceFolders ?? []) {
      found.push(path.join(folder.uri.fsPath, ".venv", SCRIPTS, PROGRAM));
    }
  }
  for (const folder of (process.env["PATH"] ?? "").split(path.delimiter)) {
    if (path.isAbsolute(folder)) {
      found.push(path.join(folder, PROGRAM));
    }
  }
  return found;
}

/** The interpreter, or the folder of the environment, that the Python extension has selected. */
export async function selectedPython(): Promise<string | undefined> {
  const extension = extensions.getExtension<PythonApi>("ms-python.python");
  try {
    const api = await extension?.activate();
    return api?.environments.getActiveEnvironmentPath().path;
  } catch {
    return undefined; // that extension's trouble is not ours: the other places remain
  }
}

export async function isExecutable(program: string): Promise<boolean> {
  try {
    await access(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
