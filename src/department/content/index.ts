/** Aspect 15, content and social networks: what stands beside the content plan and its rubrics. */
import type { DepartmentGroup } from '../group';
import { formatRows, formats } from './formats';
import { contentHealth } from './health';
import { postResults } from './postResults';
import { contentStrategy } from './strategy';
import { resultRows, strategyRows, utmRows } from './strategySeed';
import { utmLinks } from './utmLinks';

export const CONTENT: DepartmentGroup = {
  tabs: [contentStrategy, formats, utmLinks, postResults],
  seeds: { content_strategy: strategyRows, formats: formatRows, utm: utmRows, post_results: resultRows },
  health: [contentHealth],
};
