// The tests of the open exercises in VS Code's list of tests. What there is and how it went, the server says.
import {
  type CancellationToken, debug, type Disposable, extensions, type TestController, type TestItem, TestMessage, type TestRun,
  TestRunProfileKind, TestRunRequest, tests, Uri, window, workspace,
} from "vscode";
import { ExecuteCommandRequest, type LanguageClient } from "vscode-languageclient/node";
import { CasesRequest, type CaseItem, DebugProgramRequest } from "./requests";

const DEBUGGERS = { "ms-python.debugpy": "debugpy", "ms-python.python": "python" } as const;

export class TestExplorer implements Disposable {
  private readonly controller: TestController = tests.createTestController("etude", "Étude");
  private readonly parts: Disposable[] = [this.controller];
  private readonly shown = new Map<string, string>(); // by exercise what was last told of its tests
  private client: LanguageClient | undefined;

  constructor() {
    this.controller.createRunProfile("Run", TestRunProfileKind.Run, (request, token) => this.run(request, token), true);
    this.controller.createRunProfile("Debug", TestRunProfileKind.Debug, (request) => this.debug(request), true);
    this.controller.refreshHandler = () => this.refreshAll();
    this.parts.push(
      workspace.onDidCloseTextDocument((document) => this.forget(document.uri)),
      window.onDidChangeActiveTextEditor((editor) => editor && this.refresh(editor.document.uri)),
    );
  }

  /** Show the tests that this client tells of from now on; none when there is no client. */
  follow(client: LanguageClient | undefined): void {
    this.client = client;
    this.controller.items.replace([]);
    this.shown.clear();
    void this.refreshAll();
  }

  /** Ask for the tests of a file, and show how they went when that is new. */
  async refresh(uri: Uri): Promise<void> {
    const cases = await this.casesOf(uri);
    if (cases.length === 0) {
      this.forget(uri);
      return;
    }
    const file = this.itemsOf(uri, cases);
    const told = JSON.stringify(cases.map((each) => [each.id, each.state, each.message]));
    if (cases.some((each) => each.state !== "unknown") && this.shown.get(file.id) !== told) {
      const run = this.controller.createTestRun(new TestRunRequest([file]), undefined, false);
      tell(run, file, cases);
      run.end();
    }
    this.shown.set(file.id, told);
  }

  dispose(): void {
    this.parts.forEach((part) => part.dispose());
  }

  private async refreshAll(): Promise<void> {
    await Promise.all(workspace.textDocuments.map((document) => this.refresh(document.uri)));
  }

  private async casesOf(uri: Uri): Promise<CaseItem[]> {
    if (uri.scheme !== "file" || !uri.path.endsWith(".py") || !this.client?.isRunning()) {
      return [];
    }
    return this.client.sendRequest(CasesRequest, { uri: uri.toString() }).catch(() => []); // it is going down
  }

  private itemsOf(uri: Uri, cases: readonly CaseItem[]): TestItem {
    const id = uri.toString();
    const file = this.controller.items.get(id) ?? this.controller.createTestItem(id, uri.path.split("/").pop() ?? id, uri);
    this.controller.items.add(file);
    file.children.replace(
      cases.map((each, place) => {
        const item = this.controller.createTestItem(`${id}#${each.id}`, each.label, uri);
        item.description = each.detail;
        item.sortText = String(place).padStart(4, "0");
        if (isFailure(item)) {
          item.range = this.client?.protocol2CodeConverter.asRange(each.range);
        }
        return item;
      }),
    );
    return file;
  }

  private forget(uri: Uri): void {
    this.controller.items.delete(uri.toString());
    this.shown.delete(uri.toString());
  }

  private async run(request: TestRunRequest, token: CancellationToken): Promise<void> {
    const run = this.controller.createTestRun(request);
    const files = new Set((request.include ?? [...this.controller.items].map(([, item]) => item)).map((item) => item.parent ?? item));
    for (const file of files) {
      if (!file.uri || token.isCancellationRequested) {
        continue;
      }
      const about = [{ uri: file.uri.toString() }];
      const cancelling = token.onCancellationRequested(() => this.client?.sendRequest(ExecuteCommandRequest.type, { command: "etude.cancel", arguments: about }));
      file.children.forEach((item) => run.started(item));
      const answer: unknown = await this.client?.sendRequest(ExecuteCommandRequest.type, { command: "etude.run", arguments: about });
      cancelling.dispose();
      const cases = await this.casesOf(file.uri);
      tell(run, this.itemsOf(file.uri, cases), cases);
      this.shown.set(file.id, JSON.stringify(cases.map((each) => [each.id, each.state, each.message])));
      if (typeof answer === "string") {
        run.appendOutput(`${answer}\r\n`);
      }
    }
    run.end();
  }

  /** A program that makes the call, in the Python debugger; without one, beside the code, ready for any other. */
  private async debug(request: TestRunRequest): Promise<void> {
    const item = one(request.include?.[0] ?? this.controller.items.get(window.activeTextEditor?.document.uri.toString() ?? ""));
    if (!item?.uri || !this.client) {
      return;
    }
    const name = item.id.split("#case/")[1];
    try {
      const made = await this.client.sendRequest(DebugProgramRequest, { uri: item.uri.toString(), ...(name ? { case: name } : {}) });
      const program = Uri.parse(made.uri);
      const type = Object.entries(DEBUGGERS).find(([id]) => extensions.getExtension(id))?.[1];
      if (type) {
        const launch = { type, request: "launch", name: item.label, program: program.fsPath, console: "integratedTerminal", justMyCode: true };
        await debug.startDebugging(workspace.getWorkspaceFolder(item.uri), launch);
      } else {
        await window.showTextDocument(program);
      }
    } catch (error) {
      void window.showInformationMessage(error instanceof Error ? error.message : String(error));
    }
  }
}

/** Whether it is an error in the text, and no case. */
function isFailure(item: TestItem): boolean {
  return item.id.includes("#failure/");
}

/** Of a file the failure, else its first case: a debugger follows one call. */
function one(item: TestItem | undefined): TestItem | undefined {
  const inside = item ? [...item.children].map(([, child]) => child) : [];
  return inside.find(isFailure) ?? inside[0] ?? item;
}

function tell(run: TestRun, file: TestItem, cases: readonly CaseItem[]): void {
  for (const each of cases) {
    const item = file.children.get(`${file.id}#${each.id}`);
    if (!item) {
      continue;
    }
    if (each.state === "passed") {
      run.passed(item, each.durationMs);
    } else if (each.state === "failed") {
      // VS Code draws a message over the line, where a diagnostic says the same and values of lines stand: none for a
      // failure, and no line for a case.
      run.failed(item, isFailure(item) ? [] : new TestMessage(each.message), each.durationMs);
    } else {
      run.skipped(item);
    }
  }
}
