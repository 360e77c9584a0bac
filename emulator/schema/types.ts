/** The compact API schemas derived from Google's discovery documents (of BigQuery: from the types that Google generates of it). */
import bigquery from './bigquery.json';
import docs from './docs.json';
import drive from './drive.json';
import sheets from './sheets.json';

export interface SchemaNode {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly items?: SchemaNode;
  readonly additionalProperties?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: boolean;
  readonly repeated?: boolean;
  readonly location?: string;
  readonly readOnly?: boolean;
}

export interface MethodSchema {
  readonly httpMethod: string;
  readonly path: string;
  readonly parameters?: Readonly<Record<string, SchemaNode>>;
  readonly parameterOrder?: readonly string[];
  readonly request?: string;
  readonly response?: string;
  readonly uploadPath?: string;
}

export interface ApiSchema {
  readonly name: string;
  readonly version: string;
  readonly servicePath: string;
  readonly parameters: Readonly<Record<string, SchemaNode>>;
  readonly schemas: Readonly<Record<string, SchemaNode>>;
  readonly methods: Readonly<Record<string, MethodSchema>>;
}

export const API_SCHEMAS: Readonly<Record<'sheets' | 'docs' | 'drive' | 'bigquery', ApiSchema>> = {
  sheets: sheets as unknown as ApiSchema,
  docs: docs as unknown as ApiSchema,
  drive: drive as unknown as ApiSchema,
  bigquery: bigquery as unknown as ApiSchema,
};
