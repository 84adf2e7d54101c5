// The server's requests of its own, as docs/editors.md describes them.
import { type Command, type Range, RequestType } from "vscode-languageclient/node";

/** A line of a list. */
export interface Entry {
  id: string;
  label: string;
  kind: string;
  detail: string;
  tooltip: string;
  expandable: boolean;
  state?: "unseen" | "started" | "solved";
  command?: Command;
  page?: string;
}

/** A test that may be seen. */
export interface CaseItem {
  id: string;
  label: string;
  state: "unknown" | "passed" | "failed";
  range: Range;
  detail: string;
  message: string;
  durationMs: number;
  debuggable: boolean;
}

/** What there is to say of the picture of the numbers that differ. */
export interface PictureFacts {
  title: string;
  sentence: string;
  alt: string;
  textTitle: string;
  text: string;
}

export const EntriesRequest = new RequestType<{ of: string; uri?: string }, Entry[], void>("etude/entries");
export const CasesRequest = new RequestType<{ uri: string }, CaseItem[], void>("etude/cases");
export const DebugProgramRequest = new RequestType<{ uri: string; case?: string }, { uri: string }, void>("etude/debugProgram");
export const PictureRequest = new RequestType<{ uri?: string }, PictureFacts | null, void>("etude/picture");
