// What goes wrong around the extension, in VS Code's own window; `fault` says what.
// Started by test_vscode.py with a JSON object, as session.mjs is.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { openFile, openWorkbench, plain, runCommand, saveFile, typeAndSave, until } from "./workbench.mjs";

const given = JSON.parse(process.argv[2]);
if (given.fault === "two-folders") {
  mkdirSync(path.join(given.home, "another folder"));
  writeFileSync(path.join(given.home, "another folder", "another.py"), readFileSync(path.join(given.folder, given.file)));
  given.workspace = path.join(given.home, "both.code-workspace");
  writeFileSync(given.workspace, JSON.stringify({ folders: [{ path: given.folder }, { path: path.join(given.home, "another folder") }] }));
}
if (given.fault === "texts") {
  writeFileSync(path.join(given.folder, given.file), given.wrong);
}
const { page, picture, play, step } = await openWorkbench({ ...given, trusted: given.fault !== "untrusted" });
const toasts = page.locator(".notifications-toasts .notification-list-item");
const judged = (words) => page.locator(".statusbar-item", { hasText: words }).first().waitFor();

const FAULTS = {
  /** The program of the server is not there: one word about it, with what to do. */
  async missing() {
    await openFile(page, given.file);
    await toasts.filter({ hasText: "did not start" }).first().waitFor();
    await new Promise((resolve) => setTimeout(resolve, 3_000)); // time for a second one to come
    const about = (await toasts.allInnerTexts()).filter((text) => /tude/.test(text));
    assert.equal(about.length, 1, about.join("\n"));
    assert.match(about[0], /Open the setting/);
  },

  /** There is no server at all: it is offered to install one, in the list of today too. */
  async absent() {
    await openFile(page, given.file);
    const offer = toasts.filter({ hasText: "was not found" });
    await offer.first().waitFor();
    assert.equal(await offer.count(), 1);
    assert.match(await offer.first().innerText(), /Install/);
    assert.equal(await offer.locator(".codicon-error").count(), 0); // nobody has done anything wrong
    await runCommand(page, "Étude: Focus on Today View");
    await page.locator(".welcome-view", { hasText: "Install it" }).first().waitFor();
  },

  /** The program is there and ends at once, as a Python without the package does: said, with what to do. */
  async ends() {
    await openFile(page, given.file);
    await toasts.filter({ hasText: "did not start" }).first().waitFor();
    await new Promise((resolve) => setTimeout(resolve, 3_000)); // time for a second one to come
    const about = await toasts.allInnerTexts();
    await picture("ends");
    assert.equal(about.length, 1, about.join("\n"));
    assert.match(about[0], /No module named etude/);
    assert.match(about[0], /Open the setting/);
  },

  /** Every Python is too old to install the server with. */
  async old() {
    await openFile(page, given.file);
    await toasts.filter({ hasText: "was not found" }).first().locator("a, button").filter({ hasText: /^Install$/ }).first().click();
    await toasts.filter({ hasText: "needs Python 3.11 or newer, and none was found" }).first().waitFor();
  },

  /** The Python that runs the learner's code has not the package that the exercise needs: it is named, with the command. */
  async package() {
    await openFile(page, given.file);
    await typeAndSave(page, given.wrong);
    await page.keyboard.press("Control+Shift+M");
    await page.locator(".markers-panel .monaco-list-row", { hasText: "numpy" }).first().waitFor();
    await picture("package");
  },

  /** Two folders in one window: exercises of both are judged. */
  async "two-folders"() {
    for (const name of [given.file, "another.py"]) {
      await openFile(page, name);
      await judged(/not written yet/);
      await typeAndSave(page, given.wrong);
      await page.locator(".squiggly-error").first().waitFor();
    }
    await page.keyboard.press("Control+Shift+M");
    await until("findings in both", async () => {
      const text = plain(await page.locator(".markers-panel").innerText());
      return text.includes(given.file) && text.includes("another.py");
    });
  },

  /** Tabs, an emoji and CRLF before what is wrong: what is marked is exactly that, and put right by typing over it. */
  async texts() {
    await openFile(page, given.file);
    await judged(/written yet|tests/);
    await saveFile(page);
    await page.locator(".squiggly-error").first().waitFor();
    await page.keyboard.press("Control+Shift+M");
    const row = page.locator(".markers-panel .monaco-list-row", { hasText: "should be" }).first();
    await row.waitFor();
    await picture("texts");
    const selection = page.locator(".statusbar-item", { hasText: `(${"n % 2 == 1".length} selected)` });
    await until("what is marked to be selected", async () => {
      await row.dblclick(); // a better answer may take the place of the row between the clicks
      await page.locator(".editor-instance .monaco-editor.focused").waitFor();
      return (await selection.count()) > 0;
    });
    await page.keyboard.insertText("n % 2 == 0");
    await page.keyboard.press("Control+S");
    await judged(/Accepted/);
    const written = readFileSync(path.join(given.folder, given.file), "utf8");
    assert.equal(written, given.wrong.replace("n % 2 == 1", "n % 2 == 0"));
  },

  /** Two windows on one file, each with a server of its own: each judges what is saved in it, and shows no finding about an older text. */
  async "two-editors"() {
    await openFile(page, given.file);
    await typeAndSave(page, given.wrong);
    await page.locator(".squiggly-error").first().waitFor();
    const other = await page.context().browser().newPage({ viewport: { width: 1400, height: 900 } });
    await other.goto(page.url());
    await other.locator(".monaco-workbench").waitFor();
    await openFile(other, given.file);
    await saveFile(other);
    await other.locator(".squiggly-error").first().waitFor();
    await typeAndSave(other, given.right);
    await other.locator(".statusbar-item", { hasText: /Accepted/ }).first().waitFor();
    await until("the text of the other", async () => /n % 2 == 0/.test(plain(await page.locator(".editor-instance .view-lines").first().innerText())));
    await page.bringToFront();
    await until("no finding about a text that is gone", async () => (await page.locator(".squiggly-error").count()) === 0);
    await saveFile(page);
    await judged(/Accepted/);
    await typeAndSave(page, given.wrong);
    await page.locator(".squiggly-error").first().waitFor();
    assert.equal(readFileSync(path.join(given.folder, given.file), "utf8"), given.wrong);
  },

  /** The server is killed: the next one takes its place, and the next save is judged. */
  async dies() {
    const pid = () => Number(readFileSync(given.pidFile, "utf8"));
    await openFile(page, given.file);
    await judged(/not written yet/);
    const first = pid();
    process.kill(first, "SIGKILL");
    await until("another server", async () => pid() !== first);
    await typeAndSave(page, given.wrong);
    await page.locator(".squiggly-error").first().waitFor();
    await judged(/tests passed/);
  },

  /** A folder that is not trusted: problems that come with Étude work, and so do the lists. */
  async untrusted() {
    await page.locator(".statusbar-item", { hasText: "Restricted Mode" }).first().waitFor();
    await openFile(page, given.file);
    await judged(/not written yet/);
    await typeAndSave(page, given.wrong);
    await page.locator(".squiggly-error").first().waitFor();
  },
};

await play(async () => {
  await FAULTS[given.fault]();
  step(given.fault);
});
