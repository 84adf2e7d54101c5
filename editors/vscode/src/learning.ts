// Learning mode: in this workspace nothing writes the answer for the learner. What was set before comes back.
import { commands, ConfigurationTarget, type Disposable, type ExtensionContext, window, workspace } from "vscode";

/** What completes or chats by itself, and what switches it off. Settings that no installed extension has are left alone. */
const SWITCHES: readonly [string, unknown][] = [
  ["editor.inlineSuggest.enabled", false],
  ["chat.disableAIFeatures", true],
  ["github.copilot.enable", { "*": false }],
  ["github.copilot.nextEditSuggestions.enabled", false],
  ["cody.autocomplete.enabled", false],
  ["continue.enableTabAutocomplete", false],
  ["codeium.enableConfig", { "*": false }],
];
const BEFORE = "etude.beforeLearning"; // in the workspace's storage: what the workspace had set

export function registerLearningMode(context: ExtensionContext): Disposable[] {
  const isOn = () => context.workspaceState.get<Record<string, unknown>>(BEFORE) !== undefined;
  const tell = () => commands.executeCommand("setContext", "etude.learning", isOn());
  void tell();
  return [
    commands.registerCommand("etude.client.learningOn", async () => {
      if (!workspace.workspaceFolders?.length) {
        void window.showInformationMessage("Open your practice folder first: learning mode belongs to a folder.");
        return;
      }
      if (!isOn()) {
        await switchOff(context);
        await tell();
      }
      void window.showInformationMessage("Learning mode is on: in this folder no AI completes your code.");
    }),
    commands.registerCommand("etude.client.learningOff", async () => {
      await restore(context);
      await tell();
      void window.showInformationMessage("Learning mode is off: completion is as it was before.");
    }),
  ];
}

async function switchOff(context: ExtensionContext): Promise<void> {
  const settings = workspace.getConfiguration();
  const known = SWITCHES.filter(([name]) => settings.inspect(name)?.defaultValue !== undefined);
  const before = Object.fromEntries(known.map(([name]) => [name, settings.inspect(name)?.workspaceValue ?? null]));
  await context.workspaceState.update(BEFORE, before); // first: if the window goes now, it can still be restored
  for (const [name, value] of known) {
    await settings.update(name, value, ConfigurationTarget.Workspace);
  }
}

async function restore(context: ExtensionContext): Promise<void> {
  const before = context.workspaceState.get<Record<string, unknown>>(BEFORE) ?? {};
  const settings = workspace.getConfiguration();
  for (const [name, value] of Object.entries(before)) {
    if (settings.inspect(name)?.defaultValue !== undefined) {
      await settings.update(name, value ?? undefined, ConfigurationTarget.Workspace);
    }
  }
  await context.workspaceState.update(BEFORE, undefined);
}
