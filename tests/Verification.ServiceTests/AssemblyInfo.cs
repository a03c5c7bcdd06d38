// The heap is that of the whole process: what other tests hold would be counted with it.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
