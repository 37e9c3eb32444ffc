import { expect, test } from 'vitest';
import { parseRows, splitLine, toContractRow } from './parse-rows';

const good = ['330102100001', '老店', '方晓明', '330102198001010018', '330102', '33010200101', '河坊街 1 号', '个体工商户', 'B', 'C', '3', '2024-01-01', '2028-12-31'];
const titles = { 许可证号: 'licenceNo', 店铺名称: 'shopName', 持证人: 'holderName', 有效期止: 'validTo' } as const;
const words = { holderNature: { 个体工商户: 'INDIVIDUAL' } };
const parse = (text: string) => parseRows(text, titles, words, '2026-11-23');

test('rows pasted from a spreadsheet, in the order of the columns', () => {
  const [row] = parse(good.join('\t'));
  expect(row?.faults).toEqual({});
  expect(toContractRow(row as never)).toMatchObject({ licenceNo: '330102100001', holderNature: 'INDIVIDUAL', identityNumber: '330102198001010018' });
});

test('a heading sets the order; lines are counted as pasted', () => {
  const rows = parse(`\n持证人\t许可证号\t店铺名称\n方晓明\t330102100001\t老店`);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ line: 3, cells: { holderName: '方晓明', licenceNo: '330102100001' } });
});

test('an enterprise without an identity number sends none; an individual must have one', () => {
  const cells = [...good];
  cells[3] = '';
  expect(parse(cells.join('\t'))[0]?.faults).toEqual({ identityNumber: 'missing' });
  cells[0] = '330102200001';
  cells[7] = 'ENTERPRISE';
  const [row] = parse(cells.join('\t'));
  expect(row?.faults).toEqual({});
  expect(Object.keys(toContractRow(row as never))).not.toContain('identityNumber');
});

test('faults name the cell, a repeated number is one of them', () => {
  const wrong = [...good];
  wrong[0] = '33010210001';
  wrong[3] = '330102198001010011';
  wrong[7] = '合伙';
  wrong[11] = '2024-02-30';
  const [, row, again] = parse([good, wrong, good].map((cells) => cells.join('\t')).join('\r\n'));
  expect(row?.faults).toEqual({ licenceNo: 'licenceNo', identityNumber: 'identityNumber', holderNature: 'notAChoice', validFrom: 'date' });
  expect(again?.faults).toEqual({ licenceNo: 'duplicateLicenceNo' });
});

test('CSV with quotes', () => {
  expect(splitLine('a,"b, c","d ""e"""', ',')).toEqual(['a', 'b, c', 'd "e"']);
});
