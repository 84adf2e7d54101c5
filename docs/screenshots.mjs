// The pictures of VS Code in README and docs, from a real one. Started by screenshots.py with a JSON object, as the tests start theirs.
import { lightBulb } from "../tests/editors/vscode/lightBulb.mjs";
import { everything, hoverOver, openFile, openWorkbench, plain, runCommand, typeAndSave, until } from "../tests/editors/vscode/workbench.mjs";

const given = JSON.parse(process.argv[2]);
const LOOK = {
  "editor.fontSize": 13,
  "window.commandCenter": false,
  "workbench.layoutControl.enabled": false,
  "editor.scrollbar.horizontal": "hidden",
  "editor.renderLineHighlight": "none",
  "breadcrumbs.enabled": false,
};
const { page, play } = await openWorkbench({ ...given, more: LOOK, size: { width: 1100, height: 660 } });
const { menu, openMenu, take } = lightBulb(page);
const pane = (title) => page.locator(".pane", { has: page.locator(".pane-header", { hasText: title }) });

/** A picture, once nothing moves and the mouse points nowhere. */
async function picture(name, { keepMouse = false } = {}) {
  if (!keepMouse) {
    await page.mouse.move(5, 5);
  }
  await page.locator(".notifications-toasts .notification-list-item").first().waitFor({ state: "hidden" });
  let before;
  await until("rest", async () => {
    const now = await page.screenshot({ caret: "hide", animations: "disabled" });
    const rests = before?.equals(now);
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 400));
    return rests;
  });
  await page.screenshot({ path: `${given.images}/vscode-${name}-${given.mode}.png`, caret: "hide", animations: "disabled" });
  console.log(`step ${name}`);
}

await play(async () => {
  await openFile(page, given.file);
  await page.locator(".statusbar-item", { hasText: "not written yet" }).first().waitFor();
  await runCommand(page, "View: Close Primary Side Bar");
  await hoverOver(page, "def process_numbers", "Higher-Order Functions");
  await picture("hover", { keepMouse: true });
  await page.mouse.move(5, 5);
  await page.keyboard.press("Escape");

  await typeAndSave(page, given.wrong);
  await page.locator(".squiggly-error").first().waitFor();
  await page.locator(".codelens-decoration", { hasText: "Hint 1 of 6" }).first().waitFor(); // all is found out
  await runCommand(page, "View: Focus Problems");
  await page.locator(".markers-panel .monaco-list-row", { hasText: "should be" }).first().waitFor();
  await runCommand(page, "View: Focus First Editor Group");
  await picture("failing-save");

  await runCommand(page, "View: Hide Panel");
  await page.locator(".view-line", { hasText: "n % 2 == 1" }).first().locator("xpath=.//span[contains(text(), '==')]").first().click();
  await openMenu();
  await picture("light-bulb");
  await take("Hint 1 of");
  await until("the hint", async () => /Hint 1 of/.test(await everything(page)));
  await page.locator(".editor-group-container.active .tab.active", { hasText: given.file }).first().waitFor(); // the focus is back
  await page.locator(".codelens-decoration", { hasText: "Hint 2 of 6" }).first().waitFor();
  await picture("hint");

  await runCommand(page, "View: Focus First Editor Group");
  await runCommand(page, "View: Close Editors in Other Groups");
  await runCommand(page, "Étude: Focus on Catalogue View");
  const rows = pane("Catalogue").locator(".monaco-list-row");
  await rows.first().waitFor();
  await page.keyboard.press("ArrowDown");
  await until("the python collection", async () => {
    if (/Python/.test(plain(await pane("Catalogue").locator(".monaco-list-row.focused").first().innerText({ timeout: 1_000 }).catch(() => "")))) {
      return true;
    }
    await page.keyboard.press("ArrowDown");
    return false;
  });
  await page.keyboard.press("ArrowRight");
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await pane("Catalogue").locator('.monaco-list-row[aria-level="3"]').first().waitFor();
  await until("the hints", async () => /Hint 2 of/.test(plain(await pane("Hints").innerText())));
  await picture("lists");

  await runCommand(page, "Testing: Focus on Test Explorer View");
  const tests = page.locator(".test-explorer");
  await tests.locator(".monaco-list-row", { hasText: given.file }).first().click();
  await until("the cases", async () => {
    if (!/Hidden tests/.test(plain(await tests.innerText()))) {
      await page.keyboard.press("ArrowRight");
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return /Hidden tests/.test(plain(await tests.innerText()));
  });
  await picture("tests");

  await runCommand(page, "View: Close Primary Side Bar");
  await openFile(page, "box_iou.py");
  await typeAndSave(page, given.numbers);
  await page.locator(".squiggly-error").first().waitFor();
  await until("the picture", async () => {
    await runCommand(page, "Étude: Show the difference as a picture");
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    return /What differs/.test(await everything(page));
  });
  await picture("picture");
});
