// Installs, beside this file, the web builds of VS Code and all that they need, whenever the lock file is newer.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(here, "node_modules");
const marker = path.join(modules, ".installed");
const BARE = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]; // their scripts compile for minutes

const NO_LOG = `// Writes no log. The addon in its place is compiled by a script that is not run here, and without one VS Code 1.93 waits for ever.
const nothing = () => undefined;
const logger = new Proxy({}, { get: (_, name) => (name === "then" ? undefined : nothing) });
module.exports = { version: "0", setLevel: nothing, setFlushOn: nothing,
  createRotatingLogger: async () => logger, createAsyncRotatingLogger: async () => logger };
`;
const NO_WATCHDOG = `// Ends nothing when its parent is gone: who starts VS Code here ends the whole group of its processes.
exports.start = () => undefined;
`;

const newer = (file, than) => existsSync(file) && statSync(file).mtimeMs >= statSync(path.join(here, than)).mtimeMs;
if (!["package-lock.json", "install.mjs"].every((each) => newer(marker, each))) {
  npm(here, "ci");
  for (const edition of ["code-server", "code-server-oldest"]) {
    npm(path.join(modules, edition, "lib", "vscode"), "install", "--omit=dev", "--legacy-peer-deps");
  }
  const oldest = path.join(modules, "code-server-oldest", "lib", "vscode", "node_modules");
  put(path.join(oldest, "@vscode", "spdlog", "index.js"), NO_LOG);
  put(path.join(oldest, "native-watchdog", "build", "Release", "watchdog.js"), NO_WATCHDOG);
  // The oldest fetches its program that searches from elsewhere; the newest brings it along.
  const newest = path.join(modules, "code-server", "lib", "vscode", "node_modules", "@vscode", "ripgrep-universal");
  const search = path.join(oldest, "@vscode", "ripgrep", "bin", "rg");
  mkdirSync(path.dirname(search), { recursive: true });
  rmSync(search, { force: true });
  symlinkSync(path.join(newest, "bin", "linux-x64", "rg"), search);
  writeFileSync(marker, "");
}

function npm(folder, ...command) {
  execFileSync("npm", [...command, ...BARE], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}

function put(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
