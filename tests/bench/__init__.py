"""Speed, as ratios within one run: `make bench`. A bench is a function that returns rows; see `rows`."""
