// The call that fails, in the Python debugger: it stops before the call, and steps into it, where its values are.
// Started by test_vscode.py with a JSON object, as session.mjs is; `others` has the extension that debugs.
import { openFile, openWorkbench, plain, runCommand, typeAndSave, until } from "./workbench.mjs";

const given = JSON.parse(process.argv[2]);
const { page, picture, play, step } = await openWorkbench(given);

await play(async () => {
  await openFile(page, given.file);
  await typeAndSave(page, given.wrong);
  await page.locator(".squiggly-error").first().waitFor();
  await runCommand(page, "Test: Debug All Tests");
  await page.locator(".debug-toolbar").waitFor();
  const stack = page.locator(".debug-call-stack");
  await until("the call that is about to be made", async () => /debug_higher/.test(plain(await stack.innerText())));
  step("debug: stopped");

  await page.keyboard.press("F11");
  await until("the learner's function", async () => /process_numbers/.test(plain(await stack.innerText())));
  await page.locator(".tab.active", { hasText: /^higher_order_functions.py/ }).waitFor();
  const variables = page.locator(".debug-variables");
  await until("the argument of the call", async () => {
    if (/numbers[^]*\[2\]/.test(plain(await variables.innerText()))) {
      return true;
    }
    await runCommand(page, "Run and Debug: Focus on Variables View");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight"); // opens the names of the function
    return false;
  });
  await picture("debug");
  step("debug: stepped in");

  await page.keyboard.press("F5");
  await page.locator(".debug-toolbar").waitFor({ state: "hidden" }); // to the end
  step("debug: ended");
});
