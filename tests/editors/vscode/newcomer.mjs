// Somebody who has only the extension: the walkthrough, the server installed by it into an environment of its own, learning mode.
// Started by test_vscode.py with a JSON object, as session.mjs is; `more` has the setting etude.installFrom.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { openFile, openWorkbench, pick, plain, runCommand, typeAndSave, until } from "./workbench.mjs";

const given = JSON.parse(process.argv[2]);
mkdirSync(path.join(given.folder, ".vscode"));
writeFileSync(path.join(given.folder, ".vscode", "settings.json"), '{ "editor.tabSize": 4 }');
const { page, picture, play, step } = await openWorkbench({ ...given, server: [] });
const toasts = page.locator(".notifications-toasts .notification-list-item");
const walkthrough = page.locator(".gettingStartedContainer");
const stepOf = (title) => walkthrough.locator(".getting-started-step", { hasText: title }).first();
const settings = () => {
  const file = path.join(given.folder, ".vscode", "settings.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8") || "{}") : {};
};

/** Open a step of the walkthrough, and wait for what stands beside it. */
async function look(title, beside) {
  await stepOf(title).click();
  await walkthrough.locator(".getting-started-step.expanded", { hasText: title }).waitFor();
  await until(`what stands beside ${title}`, async () => {
    const texts = await Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body?.innerText ?? "").catch(() => "")));
    return texts.some((text) => text.includes(beside));
  });
}

await play(async () => {
  await runCommand(page, "Welcome: Open Walkthrough...");
  await pick(page, "Begin with Étude");
  await look("Install the server", "It needs Python 3.11");
  await picture("walkthrough");
  for (const [title, beside] of [["Start a problem", "Today"], ["Save to test", "smallest ordinary call"], ["Take a hint", "reference solution"], ["Practise by yourself", "Other folders stay"]]) {
    await look(title, beside);
  }
  step("walkthrough");

  await look("Install the server", "It needs Python 3.11");
  await walkthrough.locator(".getting-started-step.expanded .button-container, .getting-started-step.expanded button", { hasText: "Install the server" }).first().click();
  await toasts.filter({ hasText: "Installing Étude's server" }).first().waitFor();
  assert.equal(await stepOf("Install the server").locator(".codicon-getting-started-step-checked").count(), 0);
  await picture("install");
  await toasts.filter({ hasText: "Installing Étude's server" }).first().waitFor({ state: "hidden", timeout: 400_000 });
  await toasts.filter({ hasText: "is installed and runs" }).first().waitFor();
  assert.equal(await toasts.filter({ hasText: "was not found" }).count(), 0); // what was offered is no longer shown
  await picture("installed");
  await stepOf("Install the server").locator(".codicon-getting-started-step-checked").waitFor();
  step("install");

  await openFile(page, given.file);
  await page.locator(".statusbar-item", { hasText: "not written yet" }).first().waitFor();
  await typeAndSave(page, given.wrong);
  await page.locator(".squiggly-error").first().waitFor();
  step("judged");

  await runCommand(page, "Étude: Learning mode on: no AI completion in this folder");
  await toasts.filter({ hasText: "Learning mode is on" }).first().waitFor();
  await until("the folder's settings", () => settings()["editor.inlineSuggest.enabled"] === false);
  assert.equal(settings()["chat.disableAIFeatures"], true);
  await picture("learning");
  await runCommand(page, "Étude: Learning mode off: completion as before");
  await toasts.filter({ hasText: "Learning mode is off" }).first().waitFor();
  await until("the settings of before", () => !("editor.inlineSuggest.enabled" in settings()));
  assert.equal(settings()["chat.disableAIFeatures"], undefined);
  assert.equal(settings()["editor.tabSize"], 4, plain(JSON.stringify(settings()))); // what was set for the folder is untouched
  step("learning mode");
});
