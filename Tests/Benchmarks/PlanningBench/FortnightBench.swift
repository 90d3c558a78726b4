import Domain
import Foundation
import Planning

/// Processor time, memory and proven share of a whole plan, from a small municipality to one larger than any.
///
/// Each size over three seeds, first as the first plan of all, then with chance and near a plan of another forecast.
enum FortnightBench {
    static func run() throws(PlanningError) {
        print("areas  shifts  seed   first s   share   next s   share   peak MB")
        for (areas, shifts) in [(8, 12), (16, 42), (60, 84), (300, 84)] {
            for seed in 1...3 as ClosedRange<UInt64> {
                try measure(areas, shifts, seed)
                fflush(nil)
            }
        }
    }

    private static func measure(_ areas: Int, _ shifts: Int, _ seed: UInt64) throws(PlanningError) {
        var settings = PlanSettings()
        settings.givesReasons = false
        let town = FortnightTown(areas: areas, shifts: shifts, seed: seed)
        let first = try timed(Planner(settings), town.problem(forecast: seed))
        settings.drawnShare = 0.1
        var problem = town.problem(forecast: seed + 100)
        problem.earlier = first.plan.lines
        let next = try timed(Planner(settings), problem)
        let row = "%5d%8d%6d%10.2f%8.4f%9.2f%8.4f%10d"
        print(
            String(
                format: row,
                areas,
                shifts,
                Int(seed),
                first.seconds,
                first.plan.quality.provenShare,
                next.seconds,
                next.plan.quality.provenShare,
                peakMegabytes
            )
        )
    }

    private static func timed(_ planner: Planner, _ problem: PlanProblem) throws(PlanningError)
        -> (plan: DeploymentPlan, seconds: Double)
    {
        let begun = processorSeconds
        let plan = try planner.plan(problem)
        return (plan, processorSeconds - begun)
    }

    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Most memory that this process has had so far.
    private static var peakMegabytes: Int {
        var usage = rusage()
        getrusage(.init(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss / 1024
    }
}
