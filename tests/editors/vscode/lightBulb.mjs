// The light bulb's menu, by its keys.
import { until } from "./workbench.mjs";

export function lightBulb(page) {
  const menu = page.locator(".action-widget:not(.action-list-submenu-panel)");
  return {
    menu,

    /** Open it at the cursor. Where it is open, its keys would take the first action: they are pressed only where it is not. */
    async openMenu() {
      const row = menu.locator(".monaco-list-row").first();
      await until("the light bulb's menu", async () => {
        if (!(await row.isVisible())) {
          await page.keyboard.press("Control+.");
        }
        return row.waitFor({ timeout: 15_000 }).then(() => true, () => false);
      });
    },

    /** Take the action that has a title. */
    async take(title) {
      const wanted = menu.locator(".monaco-list-row.focused", { hasText: title });
      await until(title, async () => {
        if (await wanted.isVisible()) {
          return true;
        }
        await page.keyboard.press("ArrowDown");
        return false;
      });
      await page.keyboard.press("Enter");
    },
  };
}
