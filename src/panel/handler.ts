/** One method of the panel: the check of its input and the use case that it runs. */
import type { Ports } from '../app/ports';
import type { Api, Method } from './contract';
import type { Handler } from './serve';

type Run<M extends Method> = (input: Parameters<Api[M]>[0], ports: Ports) => ReturnType<Api[M]>;

export const handler = <M extends Method>(_method: M, input: Handler['input'], run: Run<M>): Handler => ({
  input,
  run: run as Handler['run'],
});
