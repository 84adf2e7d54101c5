// The picture of the numbers that differ: a page without scripts that axe-core finds nothing serious in.
// Started by test_vscode.py with a JSON object, as session.mjs is; `wrong` is a text whose numbers are wrong.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { openFile, openWorkbench, runCommand, typeAndSave, until } from "./workbench.mjs";

const STYLE = fileURLToPath(new URL("../../../editors/vscode/media/picture.css", import.meta.url)); // served to that frame alone
const given = JSON.parse(process.argv[2]);
const { page, picture, play, step } = await openWorkbench(given);

/** The frame that has the page; VS Code wraps it in others. */
async function frameOfPicture() {
  for (const frame of page.frames()) {
    if (await frame.locator("main > h1").count().catch(() => 0)) {
      return frame;
    }
  }
  return undefined;
}

await play(async () => {
  await openFile(page, given.file);
  await typeAndSave(page, given.wrong);
  await page.locator(".squiggly-error").first().waitFor();
  let frame;
  await until("the picture", async () => {
    await runCommand(page, "Étude: Show the difference as a picture");
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    frame = await frameOfPicture();
    return frame;
  });
  const image = frame.locator("figure img");
  await until("the image", () => image.evaluate((element) => element.complete && element.naturalWidth > 0));
  assert.match(await frame.locator("h1").innerText(), /^What differs: /);
  assert.match(await frame.locator("figcaption").innerText(), /numbers differ/);
  assert.match(await frame.locator("pre").innerText(), /expected[^]*got/);
  assert.ok(await image.getAttribute("alt"));
  step("picture");

  const policy = await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
  assert.match(policy, /^default-src 'none'; img-src \S+( \S+)*; style-src /);
  assert.doesNotMatch(policy, /script-src|unsafe/);
  assert.equal(await frame.locator("main script, head script[src]").count(), 0);
  step("policy");

  await frame.locator("pre").focus(); // a long row can be read with the arrows
  // No script ever goes on in that frame, axe-core's neither: it looks at the same page, with the same colours, in another.
  const copy = await page.context().browser().newPage();
  const html = await frame.evaluate(() => document.documentElement.outerHTML);
  await copy.setContent(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ""), { waitUntil: "domcontentloaded" });
  await copy.addStyleTag({ path: STYLE });
  await copy.evaluate(axe.source);
  const found = await copy.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  await copy.close();
  assert.ok(found.passes.length > 5, "axe-core has looked at little");
  const serious = found.violations.filter((each) => ["serious", "critical"].includes(each.impact));
  assert.deepEqual(serious.map((each) => `${each.id}: ${each.help}`), []);
  step("axe");
  await picture("picture");
});
