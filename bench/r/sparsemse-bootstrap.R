# SPDX-FileCopyrightText: 2026 The Palermo project contributors
# SPDX-License-Identifier: AGPL-3.0-or-later

# SparseMSE's estimate with a bootstrap: processor seconds of a thousand replicates, and the estimate. The jackknife is counted once.
suppressMessages(library(SparseMSE))
given <- commandArgs(TRUE)
table <- read.csv(given[1])
replicates <- as.integer(given[2])
processor <- function(times) {
  spent <- system.time(found <- estimatepopulation(table, nboot = times, pthresh = 0.02, iseed = 1234))
  list(seconds = sum(spent[1:2]), estimate = unname(found$popest))
}
few <- processor(2)
many <- processor(replicates + 2)
each <- (many$seconds - few$seconds) / replicates
cat(few$seconds + each * 998, format(many$estimate, digits = 12))
