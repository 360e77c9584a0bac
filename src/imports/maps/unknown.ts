/** Collects what nobody has explained yet, each once with the number of its rows. */
import type { UnknownSource, UnknownStage } from '../importReading';
import type { RawSource, SourceFinder } from './sourceMap';

/** Finds channels and remembers the sources that fit none. */
export interface SourceCollector {
  /** The channel's name; what nobody knows stays as the file writes it. */
  readonly channelOf: (source: RawSource) => string;
  readonly unknown: () => readonly UnknownSource[];
}

/** Without a finder every source stays as the file writes it. */
export function sourceCollector(find: SourceFinder | null): SourceCollector {
  const unknown = new Map<string, UnknownSource>();
  return {
    channelOf: (source) => {
      if (!find) return source.label;
      const channel = find(source);
      if (channel !== null) return channel;
      const key = `${source.label}\u0000${source.utmSource}\u0000${source.utmMedium}`;
      unknown.set(key, { ...source, count: (unknown.get(key)?.count ?? 0) + 1 });
      return source.label || source.utmSource;
    },
    unknown: () => [...unknown.values()].sort((left, right) => right.count - left.count),
  };
}

/** Counts stages that nobody has explained. */
export interface StageCollector {
  readonly add: (stage: string, pipeline: string) => void;
  readonly unknown: () => readonly UnknownStage[];
}

export function stageCollector(): StageCollector {
  const unknown = new Map<string, UnknownStage>();
  return {
    add: (stage, pipeline) => {
      const key = `${stage}\u0000${pipeline}`;
      unknown.set(key, { stage, pipeline, count: (unknown.get(key)?.count ?? 0) + 1 });
    },
    unknown: () => [...unknown.values()].sort((left, right) => right.count - left.count),
  };
}
