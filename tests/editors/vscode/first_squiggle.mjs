// Open an exercise, write something wrong, save: done as soon as the error is underlined.
// Started by first_squiggle.py with a JSON object: { vsix, folder, home, server, file, wrong }.
import { openFile, openWorkbench, typeAndSave } from "./workbench.mjs";

const given = JSON.parse(process.argv[2]);
const { page, play, step } = await openWorkbench(given);

await play(async () => {
  step("window");
  await openFile(page, given.file);
  await typeAndSave(page, given.wrong);
  await page.locator(".squiggly-error").first().waitFor();
  step("squiggle");
});
