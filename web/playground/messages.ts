// What the page and its worker say to each other.
import type { Analysis } from '../engine/analysis.ts';
import type { AnalyzeOptions, EngineInput } from '../engine/engine.ts';

export interface Request {
  id: number;
  input: EngineInput;
  options: AnalyzeOptions;
}

export type Answer = { id: number; analysis: Analysis; markdown: string } | { id: number; error: string };
