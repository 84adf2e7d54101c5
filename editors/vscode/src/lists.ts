// The views of the activity bar: the server's lists, drawn as trees. Choosing a line does what the server said with it.
import {
  commands, type Disposable, type Event, EventEmitter, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState,
  type TreeDataProvider, Uri, window,
} from "vscode";
import { ExecuteCommandRequest, type LanguageClient } from "vscode-languageclient/node";
import { EntriesRequest, type Entry } from "./requests";

const VIEWS = { "etude.today": "today", "etude.catalogue": "catalogue", "etude.hints": "hints" } as const;
const SIGNS: Record<string, string> = {
  collection: "library", chapter: "list-unordered", topic: "book", project: "repo", progress: "graph",
  hint: "lightbulb", "next-hint": "arrow-right", "locked-hint": "lock", change: "wrench",
};
const REST_MS = 200; // several things are published for one save

export class Lists implements Disposable {
  private readonly changed = new EventEmitter<void>();
  private readonly parts: Disposable[] = [this.changed];
  private client: LanguageClient | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(runningClient: () => Promise<LanguageClient | undefined>) {
    for (const [view, list] of Object.entries(VIEWS)) {
      const provider = new EntryTree(list, this.changed.event, () => this.client);
      this.parts.push(window.createTreeView(view, { treeDataProvider: provider, showCollapseAll: list === "catalogue" }));
    }
    this.parts.push(
      commands.registerCommand("etude.client.read", async (entry: Entry) => {
        const client = await runningClient();
        await client?.sendRequest(ExecuteCommandRequest.type, { command: "etude.statement", arguments: entry.command?.arguments ?? [] });
      }),
      window.onDidChangeActiveTextEditor(() => this.refresh()),
    );
  }

  /** Show what this client has from now on; nothing when there is none. */
  follow(client: LanguageClient | undefined): void {
    this.client = client;
    this.refresh();
  }

  /** Ask again, once for what comes close together. */
  refresh(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.fire(), REST_MS);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.parts.forEach((part) => part.dispose());
  }
}

class EntryTree implements TreeDataProvider<Entry> {
  constructor(
    private readonly list: string,
    readonly onDidChangeTreeData: Event<void>,
    private readonly client: () => LanguageClient | undefined,
  ) {}

  async getChildren(parent?: Entry): Promise<Entry[]> {
    const client = this.client();
    if (!client?.isRunning()) {
      return [];
    }
    try {
      return await client.sendRequest(EntriesRequest, { of: parent?.id ?? this.list });
    } catch {
      return []; // the server is going down, or cannot answer, which it has then said
    }
  }

  getTreeItem(entry: Entry): TreeItem {
    const item = new TreeItem(entry.label, entry.expandable ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None);
    item.id = entry.id;
    item.description = entry.detail;
    item.tooltip = entry.tooltip || entry.label;
    item.iconPath = signOf(entry);
    item.contextValue = entry.kind;
    item.accessibilityInformation = { label: [entry.label, entry.detail].filter(Boolean).join(", ") };
    if (entry.command) {
      // The client has registered the server's commands.
      item.command = { title: entry.command.title, command: entry.command.command, arguments: entry.command.arguments ?? [] };
    } else if (entry.page) {
      item.command = { title: entry.label, command: "markdown.showPreviewToSide", arguments: [Uri.parse(entry.page)] };
    }
    return item;
  }
}

function signOf(entry: Entry): ThemeIcon {
  if (entry.state === "solved") {
    return new ThemeIcon("pass-filled", new ThemeColor("testing.iconPassed"));
  }
  if (entry.kind === "problem") {
    return entry.state === "started" ? new ThemeIcon("circle-filled", new ThemeColor("charts.yellow")) : new ThemeIcon("circle-outline");
  }
  return new ThemeIcon(SIGNS[entry.kind] ?? "circle-outline");
}
