// The core's JavaScript face, for pages, workers and extensions. Node has ./node.ts.
export * from './analysis.ts';
export { capture, type Capture, type CaptureOptions } from './capture.ts';
export { checkAnalysis } from './check-analysis.ts';
export { loadEngine, type AnalyzeOptions, type Engine, type EngineInput, type LoadSettings, type TextFormat } from './engine.ts';
export { EngineError } from './errors.ts';
export { findPieces, locate, type Location, type Piece } from './locate.ts';
