export { append, appendAll, type Entry, PathTaken, type Receipt } from './actions/append.ts';
export { holdLogs } from './actions/hold-logs.ts';
export { blobFile, blobUrl, storeBlob } from './blobs.ts';
export { databaseOf, transactionOf } from './database.ts';
export { addressOf } from './domain/address.ts';
export { lastReceipt } from './queries/last-receipt.ts';
export { type LatestEntry, latestEntries } from './queries/latest-entries.ts';
export { publicAmong } from './queries/public-among.ts';
export {
  everPublished,
  publishedKeyAt,
  publishedRecord,
  publishedRecords,
} from './queries/published-record.ts';
export { type ReceiptResult, type ReceiptState, receiptOf } from './queries/receipt-of.ts';
export * from './records.ts';
