// The views beside the code in VS Code's own window, by keyboard: today, catalogue, hints, the list of tests.
// Started by test_vscode.py with a JSON object, as session.mjs is.
import assert from "node:assert/strict";
import { everything, openFile, openWorkbench, plain, runCommand, typeAndSave, until } from "./workbench.mjs";

const given = JSON.parse(process.argv[2]);
const { page, picture, play, step } = await openWorkbench(given);

const pane = (title) => page.locator(".pane", { has: page.locator(".pane-header", { hasText: title }) });
const rows = (title) => pane(title).locator(".monaco-list-row");
const focusedLabel = () => page.evaluate(() => {
  const list = document.activeElement;
  const row = document.getElementById(list?.getAttribute("aria-activedescendant") ?? "");
  return row?.getAttribute("aria-label") ?? "";
});

await play(async () => {
  await openFile(page, given.file);
  await page.locator(".statusbar-item", { hasText: /not written yet|tests passed/ }).first().waitFor();

  await runCommand(page, "Étude: Focus on Today View");
  await until("today's entries", async () => (await rows("Today").count()) === 4);
  const today = plain(await pane("Today").innerText());
  assert.match(today, /min/);
  assert.match(today, /of \d+ solved/);
  step("today");

  await runCommand(page, "Étude: Focus on Catalogue View");
  await rows("Catalogue").first().waitFor();
  for (const level of [2, 3]) {
    await until(`level ${level}`, async () => {
      await page.keyboard.press("ArrowDown"); // the first key takes the first row
      await page.keyboard.press("Home");
      for (let depth = 2; depth <= level; depth++) {
        await page.keyboard.press("ArrowRight");
        await new Promise((resolve) => setTimeout(resolve, 300));
        await page.keyboard.press("ArrowRight");
      }
      return pane("Catalogue").locator(`.monaco-list-row[aria-level="${level}"]`).first().isVisible();
    });
  }
  await until("a problem's words", async () => /min/.test(await focusedLabel()));
  assert.match(plain(await pane("Catalogue").innerText()), /of \d+ solved/);
  await picture("catalogue");
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: ".py", hasNotText: given.file }).waitFor();
  await page.locator(".editor-instance .monaco-editor.focused").waitFor();
  step("catalogue");

  await openFile(page, given.file);
  await typeAndSave(page, given.wrong);
  await page.locator(".squiggly-error").first().waitFor();
  await runCommand(page, "Étude: Focus on Hints View");
  await until("the next hint", async () => /Hint 1 of/.test(plain(await pane("Hints").innerText())));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await until("the hint in its page", async () => /Hint 1 of/.test(await everything(page)));
  await until("two hints", async () => /Hint 1 of[^]*Hint 2 of/.test(plain(await pane("Hints").innerText())));
  await picture("hints");
  step("hints");

  await openFile(page, given.file);
  await runCommand(page, "Testing: Focus on Test Explorer View");
  const tests = page.locator(".test-explorer");
  await tests.locator(".monaco-list-row", { hasText: given.file }).first().click();
  await until("the cases", async () => {
    if (!/Hidden tests/.test(plain(await tests.innerText()))) {
      await page.keyboard.press("ArrowRight");
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return /gives /.test(plain(await tests.innerText())) && /Hidden tests/.test(plain(await tests.innerText()));
  });
  assert.match(plain(await tests.innerText()), /should be/);
  await until("failed cases", async () => (await tests.locator(".codicon-testing-failed-icon").count()) > 1);
  await picture("tests");
  step("tests");

  await openFile(page, given.file);
  await typeAndSave(page, given.right);
  await until("acceptance", async () => /Accepted/.test(await page.locator(".part.statusbar").innerText()));
  await runCommand(page, "Test: Run All Tests");
  await until("passed cases", async () => (await tests.locator(".codicon-testing-passed-icon").count()) > 1 && (await tests.locator(".codicon-testing-failed-icon").count()) === 0);
  step("run");

  await runCommand(page, "Test: Debug All Tests");
  await page.locator(".tab.active", { hasText: `debug_${given.file}` }).waitFor();
  step("debug");
});
