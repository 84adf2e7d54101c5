// The session of all editors, in VS Code's own window: hover, save, read, ask for a hint, solve, go on.
// Started by test_vscode.py with a JSON object: { vsix, folder, home, server, file, wrong, right, pictures, theme }.
import assert from "node:assert/strict";
import { lightBulb } from "./lightBulb.mjs";
import { everything, hoverOver, openFile, openWorkbench, plain, typeAndSave, until } from "./workbench.mjs";

const given = JSON.parse(process.argv[2]);
const { page, picture, play, step } = await openWorkbench(given);

const { menu, openMenu, take } = lightBulb(page);

await play(async () => {
  await openFile(page, given.file);
  const editor = page.locator(".editor-instance .monaco-editor").first();
  const statusItem = page.locator('[id="etude.etude.etude.status"], .statusbar-item:has-text("not written yet"), .statusbar-item:has-text("tests passed")').first();
  await statusItem.waitFor();
  step("open");

  const hover = await hoverOver(page, "def process_numbers", "Higher-Order Functions");
  const statement = await hover.innerText();
  assert.match(statement, /Introduction/);
  assert.doesNotMatch(statement, /&nbsp;|\\frac|\$/);
  await picture("hover");
  await page.mouse.move(5, 5);
  await page.keyboard.press("Escape");
  step("hover");

  await typeAndSave(page, given.wrong);
  await page.locator(".squiggly-error").first().waitFor();
  await until("the inline values", async () => /tests passed/.test(plain(await editor.innerText())));
  await page.keyboard.press("Control+Shift+M");
  const row = page.locator(".markers-panel .monaco-list-row", { hasText: "should be" }).first();
  await row.waitFor();
  assert.match(plain(await row.innerText()), /`process_numbers\(.+should be .+, got /);
  await picture("failing-save");
  step("fail");

  await row.dblclick(); // to the place
  await page.mouse.move(5, 5);
  await page.locator(".editor-instance .monaco-editor.focused").waitFor();
  await openMenu();
  const offered = plain(await menu.innerText());
  for (const title of ["Hint 1 of", "Run the tests", "Open the statement", "Next problem"]) {
    assert.ok(offered.includes(title), `${title} is not among: ${offered}`);
  }
  await picture("light-bulb");
  await take("Hint 1 of");
  await until("the hint", async () => /Hint 1 of/.test(await everything(page)));
  await page.locator(".editor-group-container.active .tab.active", { hasText: given.file }).waitFor(); // the page beside it has given the focus back
  await picture("hint");
  step("hint");

  await openFile(page, given.file);
  await typeAndSave(page, given.right);
  await until("acceptance", async () => (await page.locator(".squiggly-error").count()) === 0 && /Accepted/.test(await page.locator(".part.statusbar").innerText()));
  await until("no failure at the margin", async () => (await page.locator(".glyph-margin-widgets .codicon-testing-failed-icon, .margin-view-overlays .codicon-testing-failed-icon, .testing-run-glyph.codicon-testing-failed-icon").count()) === 0);
  await picture("accepted");
  step("solve");

  const lens = page.locator(".codelens-decoration a", { hasText: "Submit" }).first();
  await lens.click();
  await until("the submission", async () => /Submitted/.test(await everything(page)));
  step("lens");

  await editor.locator(".view-line", { hasText: "def process_numbers" }).first().click();
  await openMenu();
  await take("Next problem");
  await page.locator(".tab", { hasText: "memoize_decorator.py" }).waitFor();
  step("next");
});
