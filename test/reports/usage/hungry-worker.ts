const kept: string[][] = [];
for (;;) kept.push(Array.from({ length: 1000 }, (_, index) => `cell ${kept.length} ${index}`));
