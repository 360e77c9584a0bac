import ExcelJS from 'exceljs';
import { fileTitles, withFileTitles } from '../../workbench/export/sheetTitles';
import { buildXlsx } from '../../workbench/export/xlsx';

describe('titles of tabs in an .xlsx file', () => {
  it('replaces what the format refuses, cuts what is too long, and keeps titles apart', () => {
    const long = 'План по каналам и месяцам на будущий год';
    const titles = fileTitles(['РНП', 'План/факт', 'План_факт', long, `${long} 2`]);
    expect([...titles.values()]).toEqual([
      'РНП',
      'План_факт',
      'План_факт (2)',
      'План по каналам и месяцам на бу',
      'План по каналам и месяцам н (2)',
    ]);
    expect([...titles.values()].every((name) => name.length <= 31)).toBe(true);
  });

  it('formulas name the tabs as the file does', () => {
    const long = 'A'.repeat(40);
    const titles = fileTitles(["It's/new", 'Plan', long]);
    expect(withFileTitles(`SUM('It''s/new'!A1:A2)+Plan!B1+${long}!C1`, titles)).toBe(
      `SUM('It''s_new'!A1:A2)+Plan!B1+'${'A'.repeat(31)}'!C1`,
    );
  });

  it('a workbook with such a tab becomes a file that opens', async () => {
    const bytes = await buildXlsx({
      sheets: [
        {
          properties: { sheetId: 1, title: 'План/факт' },
          data: [{ rowData: [{ values: [{ userEnteredValue: { numberValue: 5 } }] }] }],
        },
        {
          properties: { sheetId: 2, title: 'Итог' },
          data: [
            {
              rowData: [
                {
                  values: [
                    {
                      userEnteredValue: { formulaValue: "='План/факт'!A1*2" },
                      effectiveValue: { numberValue: 10 },
                      dataValidation: {
                        condition: { type: 'ONE_OF_RANGE', values: [{ userEnteredValue: "='План/факт'!$A$1:$A$3" }] },
                      },
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
      namedRanges: [
        {
          name: 'total',
          range: { sheetId: 1, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 },
        },
      ],
    } as unknown as Parameters<typeof buildXlsx>[0]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['План_факт', 'Итог']);
    const cell = book.getWorksheet('Итог')?.getCell('A1');
    expect(cell?.formula).toBe("'План_факт'!A1*2");
    expect(cell?.dataValidation.formulae).toEqual(["'План_факт'!$A$1:$A$3"]);
    expect(book.definedNames.getRanges('total').ranges).toEqual(["'План_факт'!$A$1"]);
  });
});
