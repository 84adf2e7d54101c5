// What goes wrong around the extension, in VS Code's own window; `fault` says what.
// Started by test_vscode.py with a JSON object, as session.mjs is.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { openFile, openWorkbench, runCommand, typeAndSave, until } from "./workbench.mjs";

const given = JSON.parse(process.argv[2]);
const { page, play, step } = await openWorkbench({ ...given, trusted: given.fault !== "untrusted" });
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
    await runCommand(page, "Étude: Focus on Today View");
    await page.locator(".welcome-view", { hasText: "Install it" }).first().waitFor();
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
