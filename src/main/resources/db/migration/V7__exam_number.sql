-- Exam numbers (KE-2026-0001): drawn when an exam's process starts; a gap is harmless.
create sequence exam_number;
grant usage on sequence exam_number to ${app};
