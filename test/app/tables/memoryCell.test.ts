import { isTypedOver, memoryWrite } from '../../../src/app/tables/memoryCell';

describe('the memory of a row', () => {
  it.each([null, undefined, '', '[]', '["a",1]', '{"a":1}'])('%p is ours', (memory) =>
    expect(isTypedOver(memory)).toBe(false),
  );

  it.each(['pasted', '{"a":', '5', '"a"', 'null', 5, true])('%p is what people typed', (memory) =>
    expect(isTypedOver(memory)).toBe(true),
  );

  it('is written anew only where it is ours', () => {
    expect(memoryWrite({ written: '[1]' }, 'written', '[2]')).toEqual({ written: '[2]' });
    expect(memoryWrite({}, 'written', '[2]')).toEqual({ written: '[2]' });
    expect(memoryWrite(undefined, 'written', '[2]')).toEqual({ written: '[2]' });
    expect(memoryWrite({ written: 'mine' }, 'written', '[2]')).toEqual({});
  });
});
