"""The article page: text set for reading, claims painted under it, marks beside it, and a map of them all."""
