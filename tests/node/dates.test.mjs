// How the panel says the values of dates.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './load-extension.mjs';

const { formatDate, startOf } = await load('web/render/dates.ts');
const doc = { documentElement: { lang: 'en-US' } };
const said = (value) => formatDate(value, doc).replaceAll(/[\u2009\u202f]/g, ' ');

test('every kind of value reads as words', () => {
  assert.equal(said('2021-12-30'), 'Thu, Dec 30, 2021');
  assert.equal(said('2021-12-30TNI'), 'Thu, Dec 30, 2021');
  assert.equal(said('2021-12'), 'December 2021');
  assert.equal(said('2021'), '2021');
  assert.equal(said('2021-Q3'), 'July – September 2021');
  assert.equal(said('2021-H1'), 'January – June 2021');
  assert.equal(said('2021-WI'), 'December 2021 – February 2022');
  assert.equal(said('2021-W52'), 'Dec 27, 2021 – Jan 2, 2022');
  assert.equal(said('2021-W52-WE'), 'Jan 1 – 2, 2022');
  assert.equal(said('199X'), '1990 – 1999');
  assert.equal(said('18XX'), '1800 – 1899');
  assert.equal(said('2014/2015'), '2014 – 2015');
  assert.equal(said('2022-01-03/2022-01-05'), 'Jan 3 – 5, 2022');
  assert.equal(said('T05:45'), 'T05:45');
});

test('values of different kinds sort by when they begin', () => {
  const values = ['PRESENT_REF', '2021-12-30', '2021-W01', '2021-SP', '199X', '2020'];
  assert.deepEqual(values.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1)), ['199X', '2020', '2021-W01', '2021-SP', '2021-12-30', 'PRESENT_REF']);
});

test('a page whose language is none has its dates in the browser’s', () => {
  const ours = formatDate('2021-12', { documentElement: { lang: '' } });
  for (const lang of ['not a language', 'en_US', 'x']) assert.equal(formatDate('2021-12', { documentElement: { lang } }), ours);
});
