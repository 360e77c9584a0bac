/** A department as LibreOffice reads it: no error value in any cell, and every formula with the value that it has here. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';

type Book = ExcelJS.Workbook;

async function read(file: string): Promise<Book> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book;
}

/** Value that a cell shows; dates as time. */
function shown(value: ExcelJS.CellValue): string | number | boolean {
  const result =
    typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value)
      ? ((value as { result?: ExcelJS.CellValue }).result ?? '')
      : value;
  if (result instanceof Date) return result.getTime();
  if (typeof result === 'object' && result !== null)
    return 'error' in result ? String(result.error) : JSON.stringify(result);
  return result ?? '';
}

const same = (left: string | number | boolean, right: string | number | boolean): boolean =>
  typeof left === 'number' && typeof right === 'number'
    ? Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left))
    : String(left) === String(right);

/** The cases of one language; a file each, so that they run side by side. */
export function describeParity(language: 'ru' | 'en'): void {
  describe.each(['sample', 'empty'])(`a department in LibreOffice (${language}, %s)`, (kind) => {
    it('has no error in any cell, and every formula gives there what it gives here', async () => {
      const out = mkdtempSync(path.join(tmpdir(), `pulse-${language}-`));
      // made as of the machine's own day, so that formulas with TODAY() are compared too
      const today = new Date().toLocaleDateString('sv-SE');
      const options = ['--out', out, '--lang', language, '--today', today, ...(kind === 'empty' ? ['--empty'] : [])];
      execFileSync('npx', ['tsx', 'workbench/demo.ts', ...options], { stdio: 'pipe' });
      const books = readdirSync(out).filter((name) => name.endsWith('.xlsx'));
      expect(books.length).toBeGreaterThanOrEqual(2);
      const target = path.join(out, 'office');
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${path.join(out, 'profile')}`,
          '--headless',
          '--convert-to',
          'xlsx',
          '--outdir',
          target,
          ...books.map((name) => path.join(out, name)),
        ],
        { stdio: 'pipe' },
      );
      const errors: string[] = [];
      const different: string[] = [];
      let formulas = 0;
      for (const name of books) {
        const [ours, office] = [await read(path.join(out, name)), await read(path.join(target, name))];
        for (const sheet of ours.worksheets) {
          const other = office.getWorksheet(sheet.name);
          sheet.eachRow((row) =>
            row.eachCell((cell) => {
              const value = shown(other?.getCell(cell.address).value ?? null);
              if (/^#(REF|NAME|VALUE|DIV|N\/A|NUM)/.test(String(value)) || /^Err:/.test(String(value)))
                errors.push(`${sheet.name}!${cell.address} ${String(value)}`);
              const formula = (cell.value as { formula?: string } | null)?.formula;
              if (formula === undefined) return;
              formulas += 1;
              if (!same(shown(cell.value), value))
                different.push(`${sheet.name}!${cell.address}: ${String(shown(cell.value))} / ${String(value)}`);
            }),
          );
        }
      }
      expect(errors).toEqual([]);
      expect(different).toEqual([]);
      expect(formulas).toBeGreaterThan(3000);
    });
  });
}
