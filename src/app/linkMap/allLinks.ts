/** All links of a department: from its definitions, its refresh, its documents, and the ways by which data come in and news go out. */
import type { DepartmentDefinition } from '../../blueprint/department';
import { definitionLinks } from '../../blueprint/links/definitionLinks';
import { tidyLinks, type FeedLink } from '../../blueprint/links/graph';
import type { Language } from '../../shared/text';
import { documentLinks } from './documentLinks';
import { partLinks } from './partLinks';
import { wayLinks } from './ways';

export const allLinks = (definition: DepartmentDefinition, language: Language): FeedLink[] =>
  tidyLinks([
    ...definitionLinks(definition),
    ...partLinks(definition),
    ...wayLinks(definition),
    ...documentLinks(definition, language),
  ]);
